import type { Server } from 'node:http';

export type ListenOptions = Readonly<{
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** The environment variable that chooses the port, for the error. */
  variable: string;
}>;

export type Listening = Readonly<{ port: number; host: string; url: string }>;

/** The wanted port cannot be had; the message names the port and how to choose another. */
export class PortUnavailable extends Error {
  readonly port: number;

  constructor(port: number, why: string, variable: string) {
    super(`Port ${port} ${why}. Free it, or choose another with ${variable}=<port>.`);
    this.name = 'PortUnavailable';
    this.port = port;
  }
}

/** Starts listening, or throws an error an operator can act on. */
export function listen(server: Server, options: ListenOptions): Promise<Listening> {
  const { port, host = '127.0.0.1', variable } = options;
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => reject(explained(error, port, variable));
    server.once('error', onError);
    server.listen({ port, host }, () => {
      server.off('error', onError);
      const address = server.address();
      const bound = address !== null && typeof address === 'object' ? address.port : port;
      resolve({ port: bound, host, url: `http://${reachable(host)}:${bound}` });
    });
  });
}

function explained(error: NodeJS.ErrnoException, port: number, variable: string): Error {
  if (error.code === 'EADDRINUSE') return new PortUnavailable(port, 'is taken by another process', variable);
  if (error.code === 'EACCES') return new PortUnavailable(port, 'is reserved by the system', variable);
  return error;
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
