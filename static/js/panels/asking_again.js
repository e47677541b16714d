// What is said while a request waits to be sent again.

export const ASKING_AGAIN = "The server has much to do just now. The page asks again by itself.";
