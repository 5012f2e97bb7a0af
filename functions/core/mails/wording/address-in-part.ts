/** `n***@acme.com`: recognised by those who know it, and a stranger learns no address. */
export const addressInPart = (address: string): string => address.replace(/^(.).*(?=@)/, '$1***');
