"""Training the layers above the memory layer to read memory; the layers below never change."""
