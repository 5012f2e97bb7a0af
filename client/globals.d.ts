/** Node has it without a name; a browser names it itself, and leaves this file out. */
type BodyInit = NonNullable<RequestInit['body']>;
