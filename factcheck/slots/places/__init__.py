"""Where versions put one event, and whom they put there."""
