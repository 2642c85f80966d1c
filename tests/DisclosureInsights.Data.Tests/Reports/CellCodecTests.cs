using System.Security.Cryptography;
using CsCheck;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Reports;

namespace DisclosureInsights.Data.Tests.Reports;

public class CellCodecTests
{
    private static readonly IReadOnlyDictionary<FormSection, Edition> Editions2021 = Samples.Report().Editions;

    private static readonly Gen<Cell> AnyCell = Gen.OneOf(
        Gen.Const(Cell.Absent), Gen.Const(Cell.Blank), Gen.Const(Cell.NotApplicable), Gen.Const(Cell.Unreadable),
        Gen.Long[0, 500].Select(Cell.Number), Gen.Long.Select(Cell.Number),
        Gen.Select(Gen.Long, Gen.Byte[0, Cell.MaximumScale], Cell.FromUnscaled));

    private static readonly Gen<CellTable> AnyTable = AnyCell.Array[CellVocabulary.Count].Select(cells =>
    {
        CellTable table = new();
        foreach (CellKey key in CellVocabulary.All)
        {
            table[key] = cells[key.Index];
        }

        return table;
    });

    private static readonly Gen<IReadOnlyDictionary<FormSection, Edition>> AnyEditions = Gen.Select(
        Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], (statistics, proactive, requests, disputes) =>
        {
            Dictionary<FormSection, Edition> editions = [];
            if (statistics)
            {
                editions[FormSection.Statistics] = Edition.Form2014;
            }

            foreach ((FormSection section, int choice) in new[]
            {
                (FormSection.Proactive, proactive), (FormSection.Requests, requests), (FormSection.Disputes, disputes),
            })
            {
                if (choice > 0)
                {
                    editions[section] = choice == 1 ? Edition.Form2019 : Edition.Form2021;
                }
            }

            return (IReadOnlyDictionary<FormSection, Edition>)editions;
        });

    [Fact]
    public void Any_table_comes_back_with_every_cell_in_its_state_whatever_the_editions() =>
        Gen.Select(AnyTable, AnyEditions).Sample(
            (table, editions) => CellCodec.Decode(CellCodec.Encode(table, editions, null)).Cells.SameAs(table), iter: 300);

    [Fact]
    public void Cells_outside_the_edition_come_back()
    {
        CellTable table = Samples.Report().Cells.Copy();
        foreach (RequestRow item in Requests.Other.Items)
        {
            foreach (Applicant applicant in Applicants.All)
            {
                table[item[applicant]] = Cell.Absent;
            }
        }

        table[Requests.Other.Aggregate.Total] = Cell.Number(3L);

        CellTable back = CellCodec.Decode(CellCodec.Encode(table, Editions2021, null)).Cells;

        Assert.True(back.SameAs(table));
        Assert.False(back[Requests.Other.Items[0].Total].IsPresent);
        Assert.Equal(3, back[Requests.Other.Aggregate.Total].Value);
    }

    [Fact]
    public void Publication_figures_of_a_dataset_come_back_with_blanks_and_without_columns_that_were_not_there()
    {
        StatedPublication stated = new(
            Cell.Number(120L),
            new Dictionary<Channel, Cell> { [Channel.Wechat] = Cell.Number(80L), [Channel.Weibo] = Cell.Blank, [Channel.Other] = Cell.NotApplicable });

        StatedPublication? back = CellCodec.Decode(CellCodec.Encode(new CellTable(), Editions2021, stated)).Publication;

        Assert.NotNull(back);
        Assert.Equal(stated.Total, back.Total);
        Assert.Equal(stated.Channels.OrderBy(pair => pair.Key), back.Channels.OrderBy(pair => pair.Key));
        Assert.Null(CellCodec.Decode(CellCodec.Encode(new CellTable(), Editions2021, null)).Publication);
    }

    [Fact]
    public void A_report_of_zeros_takes_little_more_than_two_bits_a_cell() =>
        Assert.InRange(CellCodec.Encode(Samples.Report().Cells, Editions2021, null).Length, 50, 75);

    /// <summary>These bytes were released: if this fails, stored reports are misread. Add a layout instead.</summary>
    [Fact]
    public void The_bytes_of_a_released_format_never_change()
    {
        CellTable table = new();
        string[] proactive = ["made", "repealed", "in_force"];
        Cell[] states = [Cell.Number(0L), Cell.Blank, Cell.NotApplicable];
        for (int i = 0; i < 3; i++)
        {
            table[CellKey.Parse($"proactive.rules.{proactive[i]}")] = states[i];
        }

        table[CellKey.Parse("proactive.normative_documents.made")] = Cell.Unreadable;
        table[CellKey.Parse("proactive.normative_documents.repealed")] = Cell.Number(-3L);
        table[CellKey.Parse("proactive.normative_documents.in_force")] = Cell.Number(300L);
        table[CellKey.Parse("proactive.fees.amount")] = Cell.Number(12.5m);
        table[Requests.Other.Aggregate.Total] = Cell.Number(2L);
        Dictionary<FormSection, Edition> editions = new() { [FormSection.Proactive] = Edition.Form2021 };
        StatedPublication publication = new(Cell.Number(7L), new Dictionary<Channel, Cell> { [Channel.GovWebsite] = Cell.Blank });

        byte[] bytes = CellCodec.Encode(table, editions, publication);

        Assert.Equal(
            "01" + "05F8F507A40205D804FA01010201" + "08FFFFFFFFFFFF7FAAAAAAAAAAAA2A0400" + "09F9FFFFFF03AAAAAA2A0E00",
            Convert.ToHexString(bytes));
    }

    /// <summary>Lines are only ever added behind these.</summary>
    [Fact]
    public void The_released_layouts_never_change()
    {
        string text = string.Join('\n', CellLayouts.All.Take(9).SelectMany(layout => layout.Names.Prepend($"{layout.Number}")));

        Assert.Equal("319480346b0387c0a5164eb2337217bf4d4460b7e7a17354a4584fc1297f6615", Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Every_cell_of_the_vocabulary_has_a_place_in_a_layout() =>
        Assert.Empty(CellVocabulary.All.Except(CellLayouts.All.SelectMany(layout => layout.Keys)));

    [Fact]
    public void Every_table_of_the_forms_has_a_layout_with_its_cells() =>
        Assert.All(FormCatalogue.All, table => Assert.Equal(table.Keys.Order(), CellLayouts.Find(table.Edition, table.Section)!.Keys.Order()));

    [Fact]
    public void Damaged_bytes_are_refused_or_read_but_never_crash()
    {
        byte[] bytes = CellCodec.Encode(Samples.Report().Cells, Editions2021, null);

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length]).Sample((place, value, length) =>
        {
            byte[] damaged = [.. bytes[..length]];
            if (place < length)
            {
                damaged[place] = value;
            }

            try
            {
                CellCodec.Decode(damaged);
            }
            catch (CorruptContentException)
            {
                // Refused, as it should be.
            }
        }, iter: 2000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("02")]
    [InlineData("0100")]
    [InlineData("01FF")]
    [InlineData("0105")]
    [InlineData("0105000000")]
    public void Bytes_that_no_version_wrote_are_refused_with_a_reason(string hex) =>
        Assert.NotEmpty(Assert.Throws<CorruptContentException>(() => CellCodec.Decode(Convert.FromHexString(hex))).Message);
}
