/** What PostgreSQL answers to one of two transactions that wait for each other, or that cannot both be. */
const again = ['40001', '40P01', '55P03'];

/** Does a batch again when somebody else was in its way: what they wrote is then seen. */
export async function retrying<T>(
  work: () => Promise<T>,
  times = 5,
): Promise<T> {
  for (let left = times; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      const isInTheWay = name === 'ConflictError' || again.includes(code ?? '');
      if (!isInTheWay || left === 1) throw error;
    }
  }
}
