using DisclosureInsights.Data.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace DisclosureInsights.Data.Bulk;

/// <summary>A column as bulk inserts write it, taken from the model so that both ways of writing agree.</summary>
/// <param name="Name">Column name, quoted.</param>
/// <param name="StoreType">Type in the database, without length.</param>
/// <param name="ElementType">CLR type of its values in the database, nullable where it is a value type.</param>
/// <param name="Read">The value of a row as the database takes it.</param>
internal sealed record BulkColumn(string Name, string StoreType, Type ElementType, Func<object, object?> Read);

/// <summary>A table as bulk inserts write it.</summary>
internal sealed class BulkTable
{
    private BulkTable(string name, IReadOnlyList<BulkColumn> columns)
    {
        Name = name;
        Columns = columns;
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    public static BulkTable Of(IModel model, Type type)
    {
        IEntityType entity = model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not in the model.");
        return new BulkTable($"\"{entity.GetTableName()}\"", [.. entity.GetProperties().Select(Column)]);
    }

    private static BulkColumn Column(IProperty property)
    {
        RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
        Type type = mapping.Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        Type element = type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
        Func<object, object?> get = property.IsIndexerProperty()
            ? row => ((IndicatorRow)row)[property.Name]
            : property.GetGetter().GetClrValue;
        Func<object, object?> read = mapping.Converter is { } converter ? row => converter.ConvertToProvider(get(row)) : get;
        return new BulkColumn($"\"{property.GetColumnName()}\"", mapping.StoreTypeNameBase, element, read);
    }
}
