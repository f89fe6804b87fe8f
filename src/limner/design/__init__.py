"""Design: a plan in, a document out. ``design`` lays a picture out, ``revise`` mends what the verifier found."""
