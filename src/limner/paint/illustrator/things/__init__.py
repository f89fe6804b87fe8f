"""Things drawn by rule in the hand that draws people and beasts: furniture, vessels, flowers, a record, a bicycle."""
