-- Each twice: the first search loads the pages that the second finds in memory.
\set title 'two Han characters'
\set typed '华悦'
\i search-term.sql
\set title 'four initials'
\set typed 'szhy'
\i search-term.sql
\set title 'an English word with a typo'
\set typed 'harborlight'
\i search-term.sql
\set title 'what sounds alike'
\set typed '恒薄商贸'
\i search-term.sql
\set title 'nowhere, in letters'
\set typed 'qqzzxxvv'
\i search-term.sql
\set title 'nowhere, in Han'
\set typed '没有这家'
\i search-term.sql
\set title 'one Han character of a tenth of all names'
\set typed '华'
\i search-term.sql
\set title 'two Han characters of a third of all names'
\set typed '科技'
\i search-term.sql
\set title 'four Han characters of half of all names'
\set typed '有限公司'
\i search-term.sql
\set title 'an English word of some thousand names'
\set typed 'technology'
\i search-term.sql
\set title 'one letter'
\set typed 'c'
\i search-term.sql
