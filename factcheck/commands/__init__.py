"""What the subcommands do, behind the command line that `factcheck.cli` declares."""
