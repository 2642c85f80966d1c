namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>What is met in published reports. A damage either hurts how a report is laid out or is how its body filled it in.</summary>
public enum Damage
{
    None,

    // Labels

    /// <summary>The cells of section 三's items are gone; what stood behind them moves to the left.</summary>
    ItemLabelsLost,

    /// <summary>They are there and empty.</summary>
    ItemLabelsBlank,

    /// <summary>They hold a 0.</summary>
    ItemLabelsZero,

    /// <summary>The headings above the forms are missing.</summary>
    HeadingsMissing,

    /// <summary>The header of section 四 loses half of its words.</summary>
    DisputesHeaderBroken,

    /// <summary>Section 四 is one line of fifteen numbers.</summary>
    DisputesHeaderLost,

    /// <summary>Section 三 begins with its first row.</summary>
    RequestsHeaderLost,

    /// <summary>Header cells are broken over lines within a word.</summary>
    HeadersSplit,

    /// <summary>Labels of section 三 are broken over lines within a word.</summary>
    LabelsSplit,

    /// <summary>本年(2023)制发件数</summary>
    YearInHeaders,

    /// <summary>本年增\减</summary>
    ChangeBackslash,

    /// <summary>A letter of every third label is wrong, missing or doubled.</summary>
    Misprints,

    /// <summary>Labels, headings, title and names in traditional characters.</summary>
    Traditional,

    /// <summary>Kangxi radicals in place of the characters that look like them.</summary>
    KangxiRadicals,

    // Rows and tables

    /// <summary>(六)其他处理 is one row in a form that has three.</summary>
    OtherAsOneRow,

    /// <summary>One row of section 三 is left out.</summary>
    RowMissing,

    /// <summary>One row of section 三 is left out and the items have no labels: most of the section cannot be placed.</summary>
    RowMissingWithoutLabels,

    /// <summary>Each group of rows of section 三 is a table of its own.</summary>
    TableAGroup,

    /// <summary>Section 三 is broken by a page's end: the number of the page, the header once more, then the rest.</summary>
    PageBreak,

    /// <summary>The three forms are one table, their headings rows of it.</summary>
    OneTable,

    /// <summary>Empty rows between the rows.</summary>
    EmptyRows,

    /// <summary>An empty column behind the last one.</summary>
    EmptyColumn,

    /// <summary>A column 备注 behind the last one.</summary>
    RemarksColumn,

    // Numbers

    /// <summary>规章000: label and numbers of a row of section 二 run together.</summary>
    GluedNumbers,

    /// <summary>Nothing is printed where a 0 belongs: these cells are blank.</summary>
    BlankForZero,

    /// <summary>A stroke is printed where a 0 belongs: these cells do not apply.</summary>
    StrokeForZero,

    /// <summary>Only 总计 is filled in.</summary>
    OnlyTotals,

    /// <summary>１２</summary>
    FullWidthDigits,

    /// <summary>1,234</summary>
    ThousandsSeparators,

    /// <summary>3件</summary>
    NumbersWithUnit,

    /// <summary>The header says 单位:元, and the amounts are.</summary>
    AmountsInYuan,

    /// <summary>251000元</summary>
    AmountsSayYuan,

    /// <summary>The header says no unit.</summary>
    AmountsWithoutUnit,

    // Header block

    /// <summary>201911日: a date that is none.</summary>
    DateDigitsLost,
}
