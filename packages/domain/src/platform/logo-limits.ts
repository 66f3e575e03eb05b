/** The most bytes of an uploaded logo, and of a stored one: a customer's page stays below 15 kB. */
export const mostLogoBytes = 5 * 1024 * 1024;
export const mostStoredLogoBytes = 5 * 1024;
/** The most pixels of a stored logo: twice the size at which pages show it. */
export const logoWidth = 400;
export const logoHeight = 112;
