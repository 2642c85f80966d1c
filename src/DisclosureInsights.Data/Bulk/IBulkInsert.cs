namespace DisclosureInsights.Data.Bulk;

/// <summary>Inserts many rows at once, inside the context's transaction. One implementation a database.</summary>
internal interface IBulkInsert
{
    /// <summary>Inserts rows of one entity of the model, every one of the context's tenant.</summary>
    Task InsertAsync<T>(DisclosureContext context, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class, Tenancy.ITenantOwned;

    /// <summary>Lets one writer of a tenant work at a time, until the transaction ends.</summary>
    Task LockTenantAsync(DisclosureContext context, CancellationToken cancellationToken);
}
