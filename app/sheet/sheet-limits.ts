/** An upload of a few dozen rows is some kilobytes; with pictures and other sheets around it still under this. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** What all parts of an XLSX may come to when unfolded, together. */
export const MAX_UNFOLDED_BYTES = 50 * 1024 * 1024;
/** Parts inside an XLSX; Excel writes about twelve, more with many sheets and pictures. */
export const MAX_PARTS = 2_000;
export const MAX_ROWS = 2_000;
/** Enough for a whole round in wide form. */
export const MAX_COLUMNS = 100;
