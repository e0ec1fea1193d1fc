import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fastTests } from './fastTests.ts';
import { FLOORS } from './floors.ts';
import { allImports, codeIn, filesIn, type Import, reachedFrom, root } from './imports.ts';

const said = ({ file, to }: Import) => `${file} → ${to}`;
const inFolder = (path: string, folder: string) => path.startsWith(`${folder}/`);
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

describe('the import directions', () => {
  it('are looked at in files that are there, and the imports are found', () => {
    for (const folder of ['shared', 'electron', 'renderer'])
      expect(allImports(folder).length).toBeGreaterThan(10);
    expect(allImports('electron').map(said)).toContain('electron/store/fileLock.ts → better-sqlite3');
    expect(
      allImports('shared')
        .filter(({ isOurs, to }) => isOurs && !existsSync(join(root, to)))
        .map(said),
    ).toEqual([]);
  });

  it('shared/ imports itself and zod only, and the contract @orpc/contract', () => {
    const strangers = allImports('shared').filter(({ file, to, isOurs }) => {
      if (isOurs) return !inFolder(to, 'shared');
      return to !== 'zod' && !(to === '@orpc/contract' && inFolder(file, 'shared/contract'));
    });
    expect(strangers.map(said)).toEqual([]);
  });

  it('shared/ knows no clock, no chance, no Node and no page', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bwindow\.|\bdocument\.(?!\w*Texts)(?:query|create|get)|\bfetch\(|\bcrypto\./;
    const found = codeIn('shared').filter((file) => impure.test(readFileSync(join(root, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it('in shared/ each file imports its own folder and floors below it', () => {
    const folderOf = (path: string) => /^shared\/([^/]+)\//.exec(path)?.[1];
    const floorOf = (path: string) => FLOORS.findIndex((floor) => floor.includes(folderOf(path) ?? ''));
    const upwards = allImports('shared').filter(
      ({ file, to, isOurs }) => isOurs && folderOf(to) !== folderOf(file) && floorOf(to) >= floorOf(file),
    );
    expect(upwards.map(said)).toEqual([]);
  });

  it('every folder of shared/ stands on one floor, and docs/architecture.md lists them so', () => {
    const folders = new Set(codeIn('shared').flatMap((file) => /^shared\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect(FLOORS.flat().sort()).toEqual([...folders].sort());
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const listed = [...page.matchAll(/^ +\d+\. (.+(?:\n {5}.+)*)/gm)].map(([, floor = '']) =>
      [...floor.matchAll(/`(\w+)\/`/g)].map(([, folder = '']) => folder),
    );
    expect(listed).toEqual(FLOORS);
  });

  it('renderer/ imports itself, shared/ and packages, never electron/ and nothing of Node', () => {
    const strangers = allImports('renderer').filter(({ file, to, isOurs }) => {
      if (file.endsWith('vite.config.ts')) return false;
      return isOurs
        ? !inFolder(to, 'renderer') && !inFolder(to, 'shared')
        : to.startsWith('node:') || to === 'electron';
    });
    expect(strangers.map(said)).toEqual([]);
  });

  it('electron/ imports itself, shared/ and packages, never renderer/', () => {
    const strangers = allImports('electron').filter(
      ({ to, isOurs }) => isOurs && !inFolder(to, 'electron') && !inFolder(to, 'shared'),
    );
    expect(strangers.map(said)).toEqual([]);
  });

  it('every dialog of renderer/ is one of renderer/ui/dialog/, which alone has antd’s', () => {
    const pattern =
      /import [^;]*\b(?:Modal|Drawer|Popconfirm)\b[^;]*'antd'|\bmodal\b[^;]*App\.useApp|useModal|useApp\(\)\.modal/;
    const found = codeIn('renderer').filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((file) => !inFolder(file, 'renderer/ui/dialog'))).toEqual([]);
  });

  it('only electron/main.ts and electron/shell/ import electron', () => {
    const importers = ['electron', 'renderer', 'shared']
      .flatMap(allImports)
      .filter(({ to, isOurs }) => !isOurs && packageOf(to) === 'electron');
    expect(importers.length).toBeGreaterThan(0);
    expect(
      importers
        .filter(({ file }) => file !== 'electron/main.ts' && !inFolder(file, 'electron/shell'))
        .map(said),
    ).toEqual([]);
  });

  it('electron/files/ imports nothing that scores or ranks, and neither store nor handlers but their interface', () => {
    const strangers = allImports('electron/files').filter(
      ({ to, isTypeOnly }) =>
        inFolder(to, 'shared/scoring') ||
        inFolder(to, 'shared/outcome') ||
        inFolder(to, 'electron/store') ||
        (inFolder(to, 'electron/service') && !isTypeOnly),
    );
    expect(strangers.map(said)).toEqual([]);
  });

  it('electron/store/ imports no handler, and the handlers import no door', () => {
    const backwards = [
      ...allImports('electron/store').filter(({ to }) =>
        ['service', 'web', 'commands', 'files', 'shell', 'start'].some((part) =>
          inFolder(to, `electron/${part}`),
        ),
      ),
      ...allImports('electron/service').filter(({ to }) =>
        ['web', 'commands', 'shell', 'start'].some((part) => inFolder(to, `electron/${part}`)),
      ),
    ];
    expect(backwards.map(said)).toEqual([]);
  });

  it('features of the renderer do not import each other', () => {
    const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    const crossing = allImports('renderer/features').filter(
      ({ file, to, isOurs }) => isOurs && featureOf(to) !== undefined && featureOf(to) !== featureOf(file),
    );
    expect(crossing.map(said)).toEqual([]);
  });

  it('only electron/files/ knows file formats', () => {
    const formats = ['electron', 'renderer', 'shared']
      .flatMap(allImports)
      .filter(({ to }) => ['hucre', 'xlsx', 'fflate', 'docx'].includes(packageOf(to)));
    expect(formats.filter(({ file }) => !inFolder(file, 'electron/files')).map(said)).toEqual([]);
  });

  it('only electron/store/ opens a database', () => {
    const importers = allImports('electron').filter(
      ({ to, isTypeOnly }) => packageOf(to) === 'better-sqlite3' && !isTypeOnly,
    );
    expect(importers.filter(({ file }) => !inFolder(file, 'electron/store')).map(said)).toEqual([]);
  });
});

describe('what is signed', () => {
  it('asks who signs by one field, and is locked against a second click by one dialog', () => {
    const code = (folder: string) =>
      codeIn(folder).map((file) => [file, readFileSync(join(root, file), 'utf8')]);
    const signing = code('renderer').filter(([, text]) => /\bname="by"/.test(text ?? ''));
    expect(signing.map(([file]) => file)).toEqual(['renderer/ui/signed/ByField.tsx']);
    const forms = code('renderer/features').filter(
      ([, text]) => /<Modal\b/.test(text ?? '') && /<Form\b/.test(text ?? ''),
    );
    expect(forms.map(([file]) => file)).toEqual([]);
  });
});

describe('the build', () => {
  it.each(['main', 'host', 'cli', 'fileWorker'])(
    '%s takes in nothing that develops, builds or tests it',
    (name) => {
      const reached = [...reachedFrom(`electron/${name}.ts`)];
      expect(reached).toContain('electron/refusal.ts');
      expect(
        reached.filter(
          (to) => inFolder(to, 'electron/dev') || inFolder(to, 'test') || /^(vite|vitest)$/.test(to),
        ),
      ).toEqual([]);
    },
  );

  it('serves screens that know nothing of a dev server', () => {
    const found = codeIn('renderer').filter((file) =>
      /import\.meta\.(env|hot)\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});

describe('the fast tests', () => {
  it('are those of the pure code, by what they import', () => {
    const fast = fastTests();
    expect(fast).toEqual(
      expect.arrayContaining(['test/scoring/scoring.properties.test.ts', 'test/notice/standingRows.test.ts']),
    );
    for (const slow of ['test/sheet/sheet.test.ts', 'test/build/dev.test.ts', 'test/cli/score.test.ts'])
      expect(fast).not.toContain(slow);
    const starts = /\b(?:spawn|fork|execFile|mkdtemp)(?:Sync)?\(|\bopenWorkspace\(|\bchromium\b/;
    expect(fast.filter((file) => starts.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});

describe('the tables', () => {
  const homes: Readonly<Record<string, readonly string[]>> = {
    log: ['logStore.ts'],
    scheme_version: ['schemeStore.ts'],
    assessment: ['assessmentStore.ts'],
    // A sheet belongs to a candidate: the sheets of an assessment are found through its candidates.
    candidate: ['candidateStore.ts', 'sheetStore.ts'],
    sheet: ['sheetStore.ts'],
  };
  it.each(Object.keys(homes))(
    '%s is named in SQL only by its store, the migrations and the full check',
    (table) => {
      const named = new RegExp(`\\b(?:FROM|INTO|UPDATE|JOIN|TABLE|REFERENCES)\\s+${table}\\b`);
      const files = codeIn('electron').filter((file) => named.test(readFileSync(join(root, file), 'utf8')));
      const allowed = (file: string) =>
        inFolder(file, 'electron/store/migrations') ||
        ['electron/store/checkWorkspace.ts', 'electron/store/differences.ts'].includes(file) ||
        homes[table]!.includes(file.replace('electron/store/', ''));
      expect(files.filter((file) => !allowed(file))).toEqual([]);
    },
  );
});

describe('the project', () => {
  const texts = filesIn('').filter((file) =>
    /\.(ts|tsx|mjs|cjs|json|md|yml|yaml|html|css|svg|sh|txt)$|(^|\/)(run|\.npmrc|\.gitignore)$/.test(file),
  );
  const machine = [
    {
      name: 'a folder of the machine it was made on',
      pattern: new RegExp(`${'/wo'}${'rk'}/|/${'root'}/`),
    },
    {
      name: 'a package registry',
      pattern: new RegExp(
        `regis${'try'}\\.(?:npmjs|npmmirror|yarnpkg)|https?://[^\\s"'<>]*(?:npmjs|npmmirror|nexus|artifactory|jfrog|verdaccio)`,
        'i',
      ),
    },
  ];
  it.each(machine)('names $name in none of its files', ({ pattern }) => {
    expect(texts.length).toBeGreaterThan(100);
    const found = texts.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 80)}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });

  it('names in its pages only files that are there', () => {
    const pages = [...filesIn('docs'), 'README.md'].filter((file) => file.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(10);
    const missing = pages.flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to = '']) =>
        join(dirname(page), to),
      );
      const named = [...text.matchAll(/\b(?:shared|electron|renderer|resources|test|docs)\/[\w./-]+\.\w+/g)];
      return [...links, ...named.map(([path]) => path)]
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page} ${path}`);
    });
    expect(missing).toEqual([]);
  });

  it('has a lockfile that leaves the registry to the user’s own settings', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, object>;
    };
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(
      Object.entries(lock.packages)
        .filter(([, entry]) => 'resolved' in entry)
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('names every dependency in one exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:[^@]*@?[^@]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('opens no connection of its own accord: no address of another machine in its code', () => {
    const found = ['electron', 'renderer', 'shared'].flatMap(codeIn).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/https?:\/\/[^\s'"`)<>]+/g)]
        .map(([address]) => address)
        .filter(
          (address) =>
            !/^https?:\/\/(127\.0\.0\.1|localhost|\$\{|www\.w3\.org\/|schemas\.|purl\.org\/dc\/)/.test(
              address,
            ),
        )
        .map((address) => `${file} ${address}`),
    );
    expect(found).toEqual([]);
  });
});
