namespace DisclosureInsights.Tests.Shared;

/// <summary>A database on the tests' server and the ways to sign in to it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ConnectionString">As the product does: a role that is bound by row-level security.</param>
/// <param name="OwnerConnectionString">As the owner of the tables, who applies migrations.</param>
/// <param name="SuperuserConnectionString">As the superuser, whom row-level security does not bind.</param>
public sealed record PostgreSqlDatabase(string Name, string ConnectionString, string OwnerConnectionString, string SuperuserConnectionString);
