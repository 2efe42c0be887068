-- Each twice: the first time reads what the second finds in memory.
\echo -- two Han characters
:look execute search('华悦');
:look execute search('华悦');
\echo -- four initials
:look execute search('szhy');
:look execute search('szhy');
\echo -- an English word with a typo
:look execute search('harborlight');
:look execute search('harborlight');
\echo -- nothing found
:look execute search('qqzzxxvv');
:look execute search('qqzzxxvv');
:look execute search('没有这家');
:look execute search('没有这家');
\echo -- two Han characters that a quarter of all names have
:look execute search('科技');
:look execute search('科技');
