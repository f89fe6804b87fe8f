"""Ornament drawn by rule: every function returns SVG path data in canvas pixels, sized by its arguments."""
