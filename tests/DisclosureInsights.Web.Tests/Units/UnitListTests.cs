using System.Globalization;
using System.Text;
using DisclosureInsights.Application.Units;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Tests.Units;

public sealed class UnitListTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task A_list_read_back_is_the_list_that_was_written(string culture)
    {
        Unit[] units =
        [
            Unit(1, "清溪镇", "QX01", UnitKind.Town, true, "清溪镇人民政府", "清溪"),
            Unit(2, "=白石,\"乡\"", null, UnitKind.Township, false),
            Unit(3, "城东街道", "-7", UnitKind.StreetOffice, true, "@城东"),
            Unit(4, "某单位", "D1", UnitKind.Department, true),
            Unit(5, "甲县", "D2", UnitKind.District, true),
        ];

        byte[] written = await UnitListWriter.WriteAsync(
            units, CultureInfo.GetCultureInfo(culture), TestContext.Current.CancellationToken);
        UnitList read = UnitListFile.Read(written);

        Assert.Empty(read.Problems);
        Assert.Equal(
            units.Select(unit => (unit.Name, unit.Code ?? "", unit.Kind, unit.Active, string.Join('|', unit.Aliases))),
            read.Units.Select(unit => (unit.Name, unit.Code ?? "", unit.Kind, unit.Active, string.Join('|', unit.Aliases))));
    }

    [Fact]
    public async Task No_field_of_a_written_list_begins_like_a_formula()
    {
        byte[] written = await UnitListWriter.WriteAsync(
            [Unit(1, "=1+1", "+2", UnitKind.Unknown, true, "@x")], CultureInfo.GetCultureInfo("en"), TestContext.Current.CancellationToken);

        Assert.Equal([0xEF, 0xBB, 0xBF], written[..3]);
        Assert.Contains("'=1+1,'+2,,'@x,yes", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_those_of_the_file_whatever_is_blank_or_broken_over_lines()
    {
        UnitList list = UnitListFile.Read(Encoding.UTF8.GetBytes("\nname,code,kind\n清溪镇,1,\n\n,2,\n\"白\n石镇\",3,\n某某,4,village\n城东街道,5,\n"));

        Assert.Equal([3, 6, 9], list.Lines);
        Assert.Equal([(5, UnitListError.NameMissing), (8, UnitListError.KindUnknown)], list.Problems.Select(problem => (problem.Line, problem.Error)));
    }

    private static Unit Unit(int id, string name, string? code, UnitKind kind, bool active, params string[] aliases) =>
        new() { Id = new UnitId(id), Name = name, Code = code, Kind = kind, Active = active, Aliases = aliases };
}
