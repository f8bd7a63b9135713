using System.Buffers;
using System.Runtime.InteropServices;

namespace Extractor.Reading.Pdf.Pdfium;

/// <summary>An open document; its bytes stay pinned until it is closed, for PDFium reads on in them.</summary>
internal sealed class PdfiumDocument : SafeHandle
{
    private const uint PasswordError = 4;

    private MemoryHandle _bytes;

    private PdfiumDocument() : base(0, ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Number of pages.</summary>
    public int PageCount { get; private set; }

    /// <summary>Opens a document. Throws <see cref="UnreadableDocumentException"/> if PDFium cannot, or if it has no page.</summary>
    public static unsafe PdfiumDocument Open(ReadOnlyMemory<byte> bytes)
    {
        PdfiumLibrary.Use();
        var document = new PdfiumDocument { _bytes = bytes.Pin() };
        lock (PdfiumLibrary.Gate)
        {
            document.SetHandle(PdfiumApi.FPDF_LoadMemDocument64(document._bytes.Pointer, (nuint)bytes.Length, null));
            if (document.IsInvalid)
            {
                var error = (uint)PdfiumApi.FPDF_GetLastError().Value;
                document._bytes.Dispose();
                throw new UnreadableDocumentException(error == PasswordError
                    ? "the PDF is encrypted and opens only with a password; save it without one and give it again"
                    : "the PDF is damaged or cut short: no page of it can be found; get the file again");
            }
            document.PageCount = PdfiumApi.FPDF_GetPageCount(document.handle);
        }
        if (document.PageCount > 0) return document;
        document.Dispose();
        throw new UnreadableDocumentException("the PDF has no page; get the file again");
    }

    /// <summary>Loads a page by its index from 0, what is filled in or written on it made part of it; null if PDFium cannot. Inside the gate only.</summary>
    public PdfiumPage? LoadPage(int index)
    {
        var page = PdfiumApi.FPDF_LoadPage(handle, index);
        if (page != 0 && PdfiumAnnotations.Flatten(page))
        {
            PdfiumApi.FPDF_ClosePage(page);
            page = PdfiumApi.FPDF_LoadPage(handle, index);
        }
        return page == 0 ? null : new(page);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        lock (PdfiumLibrary.Gate) PdfiumApi.FPDF_CloseDocument(handle);
        _bytes.Dispose();
        return true;
    }
}

/// <summary>A loaded page. Disposed before its document, and inside the gate like every call.</summary>
internal sealed class PdfiumPage : SafeHandle
{
    /// <summary>Owns a page.</summary>
    public PdfiumPage(nint page) : base(0, ownsHandle: true) => SetHandle(page);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The page as the calls take it, valid while this stands.</summary>
    public nint Pointer => handle;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        lock (PdfiumLibrary.Gate) PdfiumApi.FPDF_ClosePage(handle);
        return true;
    }
}

/// <summary>The characters of a loaded page; disposed before it.</summary>
internal sealed class PdfiumText : SafeHandle
{
    /// <summary>Finds the characters of a page.</summary>
    public PdfiumText(PdfiumPage page) : base(0, ownsHandle: true) => SetHandle(PdfiumApi.FPDFText_LoadPage(page.Pointer));

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The text page as the calls take it, valid while this stands.</summary>
    public nint Pointer => handle;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        lock (PdfiumLibrary.Gate) PdfiumApi.FPDFText_ClosePage(handle);
        return true;
    }
}
