/** Days after which the customer is asked again. */
export const LATER_DAYS = 3;
