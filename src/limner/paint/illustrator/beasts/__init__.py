"""Beasts: four-legged animals drawn from parameters in the hand that draws people, in the pose that is asked for."""
