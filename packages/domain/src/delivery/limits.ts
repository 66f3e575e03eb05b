/*
 * The most moments that a business wants for a person on a day and for a customer on a visit. More are
 * warned of and never refused.
 */

/** Whether one more moment on a person's day is over the limit. */
export const isOverDay = (openThatDay: number, mostPerDay: number): boolean => openThatDay >= mostPerDay;

/** Whether one more moment for a customer is over the limit. */
export const isOverVisit = (forCustomer: number, mostPerVisit: number): boolean => forCustomer >= mostPerVisit;
