// Opens the workspace named and keeps it open until it is killed. Run by tests in a process of its own.
import { openWorkspace } from '../../electron/store/workspace.ts';

const workspace = openWorkspace(process.argv[2]!);
process.stdout.write('open\n');
setInterval(() => workspace.log.head(), 1000);
