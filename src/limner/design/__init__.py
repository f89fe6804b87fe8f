"""Design: a plan in, a document out. ``design`` lays a picture out, ``revise`` mends what the verifier found."""

from limner.design.design import design
from limner.design.revise import revise

__all__ = ["design", "revise"]
