using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DisclosureInsights.Data.Tenancy;

internal sealed class TenantIdConverter() : ValueConverter<TenantId, int>(id => id.Value, value => new TenantId(value));

internal sealed class UnitIdConverter() : ValueConverter<UnitId, int>(id => id.Value, value => new UnitId(value));
