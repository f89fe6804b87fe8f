"""The command line: each command turns arguments into a library call and the result into text. No logic lives here."""
