"""Trained models in the ONNX format: found, checked, run."""
