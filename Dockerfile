# The web application. The database is another service: see docker-compose.yml.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/DisclosureInsights.Web -c Release -o /app --nologo \
 && dotnet publish src/DisclosureInsights.Cli -c Release -o /app/cli --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Keys of the sign-in cookie and, with SQLite, the database live here: keep it in a volume.
RUN mkdir -p /app/App_Data && chown -R app:app /app/App_Data
USER app
ENV ASPNETCORE_ENVIRONMENT=Production Urls=http://0.0.0.0:5080
EXPOSE 5080
ENTRYPOINT ["dotnet", "DisclosureInsights.Web.dll"]
