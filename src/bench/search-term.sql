select partner_search_way(:'typed') as way \gset
\echo -- :title: :way
:look execute way(:'typed');
:look execute way(:'typed');
:look execute :"way"(:'typed');
:look execute :"way"(:'typed');
