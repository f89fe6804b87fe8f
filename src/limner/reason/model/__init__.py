"""The language-model reasoner: any OpenAI-compatible chat endpoint reads the brief; the embedded reasoner guards its copy."""
