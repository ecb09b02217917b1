// From .proto text to descriptors, by buf, offline. Source comments come along: they become descriptions.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createFileRegistry, fromBinary, type FileRegistry } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

export const repositoryRoot = dirname(dirname(dirname(import.meta.dirname)));

export function compile(protoRoot: string): FileRegistry {
  return createFileRegistry(fromBinary(FileDescriptorSetSchema, image(protoRoot)));
}

/** The descriptors without comments: what a running service tells of itself by gRPC reflection. */
export const descriptorSet = (protoRoot: string): Buffer => image(protoRoot, '--exclude-source-info');

function image(protoRoot: string, ...flags: string[]): Buffer {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-image-'));
  try {
    const file = join(directory, 'image.binpb');
    buf('build', protoRoot, '-o', file, ...flags);
    return readFileSync(file);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The messages as TypeScript, as ts-proto writes them; buf.gen.yaml holds its options. */
export function writeRawMessages(protoRoot: string, outDir: string): void {
  buf('generate', protoRoot, '--template', join(repositoryRoot, 'buf.gen.yaml'), '-o', outDir);
}

function buf(...args: string[]): void {
  const binaries = join(repositoryRoot, 'node_modules', '.bin');
  const environment = { ...process.env, PATH: `${binaries}:${process.env['PATH'] ?? ''}` };
  const result = spawnSync(join(binaries, 'buf'), args, { env: environment, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`buf ${args[0]} failed:\n${result.stdout}${result.stderr}`);
}
