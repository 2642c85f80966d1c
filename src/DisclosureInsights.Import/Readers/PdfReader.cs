using System.Runtime.ExceptionServices;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Import.Readers.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Reads a PDF with a text layer: letters and lines by their places on the page, put together to paragraphs and tables.
/// A scan has no letters and is refused; nothing is recognised from pictures.
/// </summary>
public static class PdfReader
{
    // The parser calls itself for each array within an array; see PdfFilters for how deep that may get.
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>Reads one file. Whatever it holds, there is an outcome; only cancellation throws.</summary>
    public static DocumentOutcome Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!PdfFilters.NestsTolerably(content.Span))
        {
            return DocumentOutcome.TooComplex(PdfFilters.DeepestNesting);
        }

        DocumentOutcome? outcome = null;
        ExceptionDispatchInfo? thrown = null;
        Thread reading = new(
            () =>
            {
                try
                {
                    outcome = ReadGuarded(content, limits, cancellationToken);
                }
                catch (Exception exception)
                {
                    // Thrown again on the caller's thread.
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "pdf",
        };
        reading.Start();
        reading.Join();
        thrown?.Throw();
        return outcome!;
    }

    private static DocumentOutcome ReadGuarded(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        PdfFilters filters = new(cancellationToken);
        try
        {
            return ReadPages(content, filters, limits, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return Failed(ReadErrorCode.PasswordProtected);
        }
        catch (Exception exception) when (exception is not (StackOverflowException or OperationCanceledException))
        {
            // Corrupt files make the parser throw exceptions of any type, from IndexOutOfRange to InvalidCast, and
            // OutOfMemory for an array that no memory could hold: at this one boundary all of them mean that the file
            // is damaged.
            cancellationToken.ThrowIfCancellationRequested();
            return filters.IsExceeded ? DocumentOutcome.TooComplex(filters.Limit) : Failed(ReadErrorCode.NotReadable);
        }
    }

    private static DocumentOutcome ReadPages(
        ReadOnlyMemory<byte> content, PdfFilters filters, ReadLimits limits, CancellationToken cancellationToken)
    {
        UnmappedLetters unmapped = new();
        using PdfDocument document = PdfDocument.Open(content, new ParsingOptions { FilterProvider = filters, Logger = unmapped });
        if (document.NumberOfPages > limits.MaximumPages)
        {
            return DocumentOutcome.TooComplex(limits.MaximumPages);
        }

        List<PdfPage> pages = [];
        int letters = 0;
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Page page = document.GetPage(number);
            letters += page.Letters.Count;
            if (filters.IsExceeded)
            {
                return DocumentOutcome.TooComplex(filters.Limit);
            }

            if (letters > limits.MaximumLetters || page.Paths.Count > limits.MaximumPagePaths)
            {
                return DocumentOutcome.TooComplex(letters > limits.MaximumLetters ? limits.MaximumLetters : limits.MaximumPagePaths);
            }

            PdfPage read = PdfPage.Of(page, unmapped);
            if (read.Tables.Exists(table => table.CellCount > limits.MaximumTableCells))
            {
                return DocumentOutcome.TooComplex(limits.MaximumTableCells);
            }

            pages.Add(read);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (letters == 0)
        {
            return Failed(ReadErrorCode.NoText);
        }

        List<SourceBlock> blocks = new PdfFlow(pages).Blocks();
        return blocks.OfType<SourceTable>().Count() > limits.MaximumTables
            ? DocumentOutcome.TooComplex(limits.MaximumTables)
            : DocumentOutcome.Of(new SourceDocument("pdf", blocks, Title(document)));
    }

    private static string? Title(PdfDocument document)
    {
        string? title = document.Information.Title?.Trim();
        return title is { Length: > 0 and < 300 } ? title : null;
    }

    private static DocumentOutcome Failed(ReadErrorCode code) => new(null, new ReadError(code, null, null, "pdf"));
}
