#!/bin/bash
# Run once by the postgres image on an empty data folder, as its superuser: the role that owns the database and applies
# migrations, and the one that the application works as. Neither is a superuser nor bypasses row-level security.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -v owner_password="$DISCLOSURE_OWNER_PASSWORD" -v app_password="$DISCLOSURE_APP_PASSWORD" \
  -v database="$POSTGRES_DB" --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role disclosure_owner login nosuperuser nobypassrls password :'owner_password';
create role disclosure_app login nosuperuser nobypassrls password :'app_password';
alter database :"database" owner to disclosure_owner;
alter schema public owner to disclosure_owner;
revoke all on database :"database" from public;
grant connect on database :"database" to disclosure_app;
SQL
