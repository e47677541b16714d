"""The JSON interface, one file a resource. Each file's `routes` gives its APIRouter."""
