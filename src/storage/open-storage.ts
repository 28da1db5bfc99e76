import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { Figures } from "./figures.ts";
import { installJobs } from "./jobs.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { type Incident, openPostgres, type PostgresServer } from "./postgres/server.ts";
import { Records } from "./records.ts";

/** Everything that is kept, open and up to date. */
export interface Storage {
  folder: DataFolder;
  postgres: PostgresServer;
  records: Records;
  figures: Figures;
  /** Closes all of it, in the order in which it must be. */
  close(): Promise<void>;
}

interface StorageOptions {
  data: string;
  databaseUrl?: string | undefined;
  onIncident?: (incident: Incident) => void;
  onTrouble?: (error: Error) => void;
}

/** Opens the data folder, the database and the warehouse. @throws {StorageFault} for what a person can mend. */
export async function openStorage({ data, databaseUrl, onIncident, onTrouble }: StorageOptions): Promise<Storage> {
  const folder = await openDataFolder(data);
  const postgres = await openPostgres({ folder, databaseUrl, ...(onIncident && { onIncident }) });
  try {
    await migrate(postgres.connection("owner"), migrations);
    await installJobs(postgres.connection("owner"), postgres.connection("jobs"));
    const records = new Records(postgres.connection("app"), onTrouble);
    const figures = await Figures.open(folder.figures);
    const close = async () => {
      await records.close();
      figures.close();
      await postgres.stop();
    };
    return { folder, postgres, records, figures, close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
