"""What is added to letters: lines along them, bars behind them, features by name, shares of one glyph in several paints."""
