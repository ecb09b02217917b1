// Documents for tests: a neighbour that says what a file is, and a server that its bytes are fetched from.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Document, ScanState } from '@throughline/contracts/gen/throughline/documents/v1/documents';
import { notFound, unavailable } from '@throughline/chassis/errors';
import type { Callee } from '@throughline/chassis/rpc/call';

export interface StoredFile {
  name: string;
  content: Buffer;
  sha256: string;
  /** Absent: as long as it is. */
  sizeBytes?: number;
  scan?: ScanState;
}

export interface DocumentStore extends Callee {
  files: Map<string, StoredFile>;
  stop(): Promise<void>;
}

export async function documentStore(): Promise<DocumentStore> {
  const files = new Map<string, StoredFile>();
  const server: Server = createServer((request, response) => {
    const file = files.get(request.url!.slice(1));
    if (file) response.end(file.content);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    files,
    async call(method, request) {
      const { id, documentId = id } = request as { id: string; documentId?: string };
      const file = files.get(documentId);
      if (!file) throw notFound();
      if (method.name === 'GetDocument') return { message: documentOf(documentId, file), replayed: false };
      if (method.name === 'GetDocumentLink')
        return { message: { url: `http://127.0.0.1:${port}/${documentId}`, expiresAt: undefined }, replayed: false };
      throw unavailable('service.unavailable', `documents does not answer ${method.name} here.`);
    },
    stream() {
      throw unavailable('service.unavailable', 'documents streams nothing here.');
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const documentOf = (id: string, { name, content, sha256, sizeBytes = content.length, scan = 'CLEAN' }: StoredFile): Document => ({
  id,
  name,
  mediaType: 'application/octet-stream',
  sizeBytes,
  sha256,
  scan,
  versionId: id,
});
