// Which generated file holds a message, and the import that brings it in.
import type { DescMessage } from '@bufbuild/protobuf';
import { camelCase } from './names.ts';

/** Collects the files that a generated file names, a namespace import for each. */
export class MessageImports {
  private readonly aliases = new Map<string, string>();

  /** identityRoles.Role, and its file is imported. */
  nameOf(message: DescMessage): string {
    const path = `./${message.file.name}.ts`;
    const alias = camelCase(
      message.file.name
        .replace(/^throughline\//, '')
        .replace(/\/v1\//, '/')
        .replace(/[/.-]/g, '_'),
    );
    this.aliases.set(path, alias);
    return `${alias}.${message.typeName.slice(message.file.proto.package.length + 1).replaceAll('.', '_')}`;
  }

  print(keyword: 'import' | 'import type' = 'import'): string {
    const lines = [...this.aliases].toSorted(([a], [b]) => a.localeCompare(b));
    return lines.map(([path, alias]) => `${keyword} * as ${alias} from '${path}';\n`).join('');
  }
}
