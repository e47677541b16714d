"""The pages in HTML, their files, and the answer to a request that is refused."""
