/** Runs one statement with `$1` placeholders; bigint columns come as strings. */
export type Query = <Row>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;

/** A query outside any transaction; it must only read. */
export type Reader = Query;
