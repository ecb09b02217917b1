// What is no call to the API: health, the contract, and whatever else of the house is mounted here. Express serves it; the
// API itself does not pass through Express, which takes as long for a call as the rest of the gateway.
import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { docsPages } from './docs/docs.ts';
import { type HealthGiven, healthPages } from './ops/health.ts';
import { apiHeaders } from './ops/headers.ts';
import { requireSizes } from './ops/sizes.ts';
import { routeUnknown } from './routes/route-table.ts';

/** Adds pages, streams and sockets of others to the gateway's own. */
export type Mount = (app: Express) => void;

interface PagesGiven {
  health: HealthGiven;
  mount: Mount;
  refuse(request: IncomingMessage, response: ServerResponse, fault: unknown): void;
}

export function createPages({ health, mount, refuse }: PagesGiven): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request: Request, response: Response, next: NextFunction) => {
    requireSizes(request);
    response.set(apiHeaders);
    next();
  });
  app.use(healthPages(health));
  app.use(docsPages());
  mount(app);
  app.use(() => {
    throw routeUnknown();
  });
  app.use((fault: unknown, request: Request, response: Response, _next: NextFunction) => refuse(request, response, fault));
  return app;
}
