import pg from "pg";

/**
 * A pool that outlives a lost server: a connection that breaks is replaced when the next is asked for. `onTrouble`
 * hears of it whether the connection was in use or not; unheard, it would end the process.
 */
export function makePool(settings: pg.PoolConfig, onTrouble: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(settings);
  pool.on("error", onTrouble);
  pool.on("connect", (client) => client.on("error", onTrouble));
  return pool;
}
