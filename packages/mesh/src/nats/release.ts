// The official release of nats-server, for machines that have none. What is downloaded must be, to the bit, what is
// pinned here; a platform without a pin is not downloaded at all.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unavailable } from '@throughline/chassis/errors';

export const releaseVersion = '2.11.9';

// SHA-256 of the .tar.gz, as the Docker official image `nats` checks them.
const checksums: Record<string, string> = {
  'linux-amd64': '3eef83faa048d3879937a6871f59ae5d9c3bbf5900905b7a9ff996a894d755ab',
  'linux-arm64': '47d7e652eb761d771bc42df04924aae0acf4e026d30ea98faa9bab216cc2e742',
  'linux-arm7': '991ed42c5d4d40ff44658fc88450b7467c99eb392ccee14e53f3d8eddeb44245',
  'linux-386': '035fd051433d2e0282320ba5da4ef09bec0b6e8c5ea95bced4ca1e72b4a1918a',
  'linux-s390x': '1e94dc439696af6ad49e68049d2945b5521732db7ad943aa3d4442deb8f4496a',
  'linux-ppc64le': 'a48a7f3ea2dd7336439672c3198d24beae42bcfa6291140b40ca44aeef9eeaf9',
};

const goNames: Record<string, string> = { x64: 'amd64', arm: 'arm7', ia32: '386', ppc64: 'ppc64le' };
const downloadMsMax = 90_000;

export interface Archive {
  name: string;
  url: string;
  sha256: string;
}

export function archiveFor(platform: NodeJS.Platform, arch: string): Archive {
  const target = `${platform}-${goNames[arch] ?? arch}`;
  const sha256 = checksums[target];
  if (!sha256) throw unavailable('mesh.no_nats_release', `no release of nats-server is pinned for ${target}`);
  const name = `nats-server-v${releaseVersion}-${target}`;
  return { name, url: `https://github.com/nats-io/nats-server/releases/download/v${releaseVersion}/${name}.tar.gz`, sha256 };
}

/** Puts the pinned release's program at `target`, unpacking in the directory given for it. */
export async function fetchRelease(target: string, workDir: string, archive = archiveFor(process.platform, process.arch)): Promise<string> {
  const bytes = await download(archive);
  const file = path.join(workDir, 'release.tar.gz');
  writeFileSync(file, bytes);
  execFileSync('tar', ['-xzf', file, '-C', workDir]);
  renameSync(path.join(workDir, archive.name, 'nats-server'), target);
  return archive.url;
}

async function download({ url, sha256 }: Archive): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(downloadMsMax) });
  if (!response.ok) throw unavailable('mesh.download_failed', `${url} answered ${response.status}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw unavailable('mesh.checksum_mismatch', `${url} has checksum ${found} instead of ${sha256}: it was not used`);
  return bytes;
}
