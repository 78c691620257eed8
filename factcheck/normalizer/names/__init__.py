"""Names of people, organisations and places, joined to bearers, with the roles told beside them."""
