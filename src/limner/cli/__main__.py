"""Run the command line with ``python -m limner.cli``."""

from limner.cli.start import main

main()
