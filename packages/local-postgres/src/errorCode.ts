/** The code of an error of the operating system (`EACCES`) or of PostgreSQL (its SQLSTATE), where there is one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error
    ? String(error.code)
    : undefined;
}
