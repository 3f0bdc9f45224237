import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JupyterConnectionInfo } from "enchannel-zmq-backend";

/** Where a kernel listens, and the file that tells it so. */
export interface Connection {
  readonly info: JupyterConnectionInfo;
  readonly file: string;
  /** Removes the file and its folder; may be called again. */
  readonly remove: () => void;
}

const address = "127.0.0.1";

/** Chooses five free ports of this machine and writes the connection file, readable by this user alone (it holds the signing key). */
export async function createConnection(): Promise<Connection> {
  const [shell, iopub, stdin, control, heartbeat] = await findFreePorts();
  const info: JupyterConnectionInfo = {
    version: 5,
    ip: address,
    transport: "tcp",
    signature_scheme: "hmac-sha256",
    key: randomUUID(),
    shell_port: shell,
    iopub_port: iopub,
    stdin_port: stdin,
    control_port: control,
    hb_port: heartbeat,
  };
  const folder = mkdtempSync(join(tmpdir(), "dmp-lab-kernel-"));
  const file = join(folder, "connection.json");
  writeFileSync(file, JSON.stringify(info), { mode: 0o600 });
  return { info, file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Holds the five ports open together, so that they differ, then lets them go. */
async function findFreePorts(): Promise<[number, number, number, number, number]> {
  const servers = await Promise.all([listen(), listen(), listen(), listen(), listen()]);
  const [a, b, c, d, e] = servers.map(portOf) as [number, number, number, number, number];
  await Promise.all(servers.map(close));
  return [a, b, c, d, e];
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, address, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error(`invalid address: ${bound}`);
  return bound.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
