import { systemClock } from '../../../platform/clock.ts';
import { silentLog } from '../../../platform/log.ts';
import { openLogKey } from '../log-key.ts';
import { openSealerDatabase } from '../sealer-role.ts';
import { createSealer } from '../sealer.ts';
import { startSealing } from '../sealing-loop.ts';
import { readLogId } from '../tree-storage.ts';

// A process that seals until it is killed: `URL` and `SECRET` say which log.
const url = process.env['URL'] ?? '';
const hubSecret = process.env['SECRET'] ?? '';
const database = openSealerDatabase(url, hubSecret);
const key = openLogKey(hubSecret, await readLogId(database.sql));
startSealing({ sealer: createSealer({ database, key, clock: systemClock }), log: silentLog });
process.stdout.write('sealing\n');
