<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>am_delimiter</name>
    <message>
      <source>A cell claimed by several belongs to the one with the higher code. Better use boundaries without overlaps, such as the DPA or those of the census.</source>
      <translation>Una celda reclamada por varias es de la comuna de código mayor. Mejor use límites sin traslapes, como la DPA o los del censo.</translation>
    </message>
    <message>
      <source>A continuum crosses a regional border; each region is judged by itself: {regions}.</source>
      <translation>Un continuo cruza un límite regional; cada región se juzga por separado: {regions}.</translation>
    </message>
    <message>
      <source>All communes are shifted by about {shift} m: the datum is probably another. In {probable} the shift is {other} m.</source>
      <translation>Todas las comunas están corridas unos {shift} m: el dátum es probablemente otro. En {probable} el corrimiento es de {other} m.</translation>
    </message>
    <message>
      <source>Areas are true areas on the ellipsoid. Thresholds of this diagnosis are decisions of the project, without a known norm (limits.json in the catalogue).</source>
      <translation>Las superficies son verdaderas, medidas sobre el elipsoide. Los umbrales de este diagnóstico son decisiones del proyecto, sin norma conocida (limits.json del catálogo).</translation>
    </message>
    <message>
      <source>As built-up land it counts once.</source>
      <translation>Como suelo construido cuenta una sola vez.</translation>
    </message>
    <message>
      <source>Assign that system, without reprojecting, and compare with a map.</source>
      <translation>Asigne ese sistema, sin reproyectar, y compare con un mapa.</translation>
    </message>
    <message>
      <source>Assign the right one (Layer properties, Source).</source>
      <translation>Asigne el correcto (Propiedades de la capa, Fuente).</translation>
    </message>
    <message>
      <source>At cells of {cell} m there are {patches} patches, whose gaps need about {memory} GB of memory; the limit is {limit} GB. Choose a minimum patch, larger cells, or evidence of a smaller area.</source>
      <translation>Con celdas de {cell} m hay {patches} manchas, cuyas separaciones necesitan unos {memory} GB de memoria; el límite es {limit} GB. Elija una mancha mínima, celdas más grandes o evidencia de un área menor.</translation>
    </message>
    <message>
      <source>At {tolerance} m no continuum has two or more member communes of one region.</source>
      <translation>A {tolerance} m ningún continuo tiene dos o más comunas miembros de una misma región.</translation>
    </message>
    <message>
      <source>At {tolerance} m no continuum has two or more member communes of region {region}.</source>
      <translation>A {tolerance} m ningún continuo tiene dos o más comunas miembros de la región {region}.</translation>
    </message>
    <message>
      <source>At {tolerance} m: {continua} continua; the largest holds {share} % of the built-up land; sets of communes: {sets}.</source>
      <translation>A {tolerance} m: {continua} continuos; el mayor tiene {share} % de lo construido; conjuntos de comunas: {sets}.</translation>
    </message>
    <message>
      <source>Built-up cells</source>
      <translation>Celdas construidas</translation>
    </message>
    <message>
      <source>Built-up hectares of the mask</source>
      <translation>Hectáreas construidas de la máscara</translation>
    </message>
    <message>
      <source>Built-up land there is of no commune. A lake may be left out on purpose; anything else is a fault of the layer.</source>
      <translation>Lo construido allí no es de ninguna comuna. Un lago puede faltar a propósito; cualquier otro hueco es una falla de la capa.</translation>
    </message>
    <message>
      <source>Built-up layers (rasters or polygons)</source>
      <translation>Capas de suelo construido (rásteres o polígonos)</translation>
    </message>
    <message>
      <source>Built-up mask</source>
      <translation>Máscara de suelo construido</translation>
    </message>
    <message>
      <source>Built-up part (%)</source>
      <translation>Parte construida (%)</translation>
    </message>
    <message>
      <source>Built-up share of a cell (empty: by encoding)</source>
      <translation>Porcentaje construido de la celda (vacío: según codificación)</translation>
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation>Cancelado: no se escribió nada.</translation>
    </message>
    <message>
      <source>Candidate: codes (CUT) to judge; empty: find all</source>
      <translation>Candidata: códigos (CUT) que se juzgan; vacío: buscar todas</translation>
    </message>
    <message>
      <source>Cell</source>
      <translation>Celda</translation>
    </message>
    <message>
      <source>Cells without data</source>
      <translation>Celdas sin dato</translation>
    </message>
    <message>
      <source>Choose the tile of the place, or another share.</source>
      <translation>Elija la tesela del lugar u otro porcentaje.</translation>
    </message>
    <message>
      <source>Choose the tile of the place, or assign its true reference system.</source>
      <translation>Elija la tesela del lugar o asígnele su verdadero sistema de referencia.</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columnas</translation>
    </message>
    <message>
      <source>Columns are missing: codes {first}, {second}; amounts {amounts}.</source>
      <translation>Faltan columnas: códigos {first}, {second}; cantidades {amounts}.</translation>
    </message>
    <message>
      <source>Columns × rows</source>
      <translation>Columnas × filas</translation>
    </message>
    <message>
      <source>Communes</source>
      <translation>Comunas</translation>
    </message>
    <message>
      <source>Communes are joined by code. If a name is that of another commune, correct its code.</source>
      <translation>Las comunas se unen por código. Si un nombre es de otra comuna, corrija su código.</translation>
    </message>
    <message>
      <source>Communes by region: {regions}.</source>
      <translation>Comunas por región: {regions}.</translation>
    </message>
    <message>
      <source>Compare the class of built-up land with the product's own legend.</source>
      <translation>Compare la clase de suelo construido con la leyenda del propio producto.</translation>
    </message>
    <message>
      <source>Continua at one or several tolerances, gap matrix and dendrogram of communes.</source>
      <translation>Continuos a una o varias tolerancias, matriz de separaciones y dendrograma de comunas.</translation>
    </message>
    <message>
      <source>Copies are left out and parts joined while reading. Two versions that overlap stop the delimitation: keep one.</source>
      <translation>Al leer se descartan las copias y se unen las partes. Dos versiones que se traslapan detienen la delimitación: deje una.</translation>
    </message>
    <message>
      <source>Correct their coordinates.</source>
      <translation>Corrija sus coordenadas.</translation>
    </message>
    <message>
      <source>Correct them by hand; their population is not known.</source>
      <translation>Corríjalos a mano; su población no se conoce.</translation>
    </message>
    <message>
      <source>Correct them or leave those rows out.</source>
      <translation>Corríjalos o quite esas filas.</translation>
    </message>
    <message>
      <source>Cutting the hierarchy at each tolerance</source>
      <translation>Cortando la jerarquía a cada tolerancia</translation>
    </message>
    <message>
      <source>Decimal mark</source>
      <translation>Signo decimal</translation>
    </message>
    <message>
      <source>Decimals are written with a comma; they were read so.</source>
      <translation>Los decimales están escritos con coma y así se leyeron.</translation>
    </message>
    <message>
      <source>Delimit metropolitan areas</source>
      <translation>Delimitar áreas metropolitanas</translation>
    </message>
    <message>
      <source>Delimit metropolitan areas…</source>
      <translation>Delimitar áreas metropolitanas…</translation>
    </message>
    <message>
      <source>Diagnose the inputs</source>
      <translation>Diagnosticar las entradas</translation>
    </message>
    <message>
      <source>Diagnosis of the inputs</source>
      <translation>Diagnóstico de las entradas</translation>
    </message>
    <message>
      <source>Do not give it as a built-up layer; use a raster of built surface.</source>
      <translation>No lo entregue como capa construida; use un ráster de superficie construida.</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Codificación del texto</translation>
    </message>
    <message>
      <source>Encoding of the rasters</source>
      <translation>Codificación de los rásteres</translation>
    </message>
    <message>
      <source>Examining {input}</source>
      <translation>Examinando {input}</translation>
    </message>
    <message>
      <source>Exchange both values in those rows.</source>
      <translation>Intercambie ambos valores en esas filas.</translation>
    </message>
    <message>
      <source>Exporting the PDF</source>
      <translation>Exportando el PDF</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>Elementos</translation>
    </message>
    <message>
      <source>Field of the destination</source>
      <translation>Campo del destino</translation>
    </message>
    <message>
      <source>Field of the origin</source>
      <translation>Campo del origen</translation>
    </message>
    <message>
      <source>Field of the trips or workers</source>
      <translation>Campo de los viajes o trabajadores</translation>
    </message>
    <message>
      <source>Field with the commune code</source>
      <translation>Campo con el código de comuna</translation>
    </message>
    <message>
      <source>Field with the commune code (empty: recognised)</source>
      <translation>Campo con el código de comuna (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the commune name (empty: recognised)</source>
      <translation>Campo con el nombre de comuna (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the name</source>
      <translation>Campo con el nombre</translation>
    </message>
    <message>
      <source>Fields of the coordinates</source>
      <translation>Campos de las coordenadas</translation>
    </message>
    <message>
      <source>Finding the patches</source>
      <translation>Buscando las manchas construidas</translation>
    </message>
    <message>
      <source>Finds the built-up continuum of a region and judges the sets of communes that may become a metropolitan area under Ley 21.074.

Give the commune boundaries and at least one built-up layer: rasters (several tiles are read as one mosaic) or polygons. The tolerance is the widest gap that still counts as continuous; no known norm fixes it, so every result also gives the gap in metres that has to be bridged.

The rule: two patches are joined when the shortest distance between the edges of their cells is at most the tolerance. A commune is a member when more than the stated share of its built-up area lies inside the continuum.

The result is a GeoPackage with styled layers and tables and, if asked for, a JSON summary, a QGIS project and a PDF in Spanish.</source>
      <translation>Encuentra el continuo de construcciones urbanas de una región y juzga los conjuntos de comunas que pueden llegar a ser un área metropolitana según la Ley 21.074.

Entregue los límites comunales y al menos una capa de suelo construido: rásteres (varias hojas se leen como un solo mosaico) o polígonos. La tolerancia es la mayor separación que todavía cuenta como continuidad; ninguna norma conocida la fija, de modo que todo resultado informa también la separación en metros que hay que salvar.

La regla: dos manchas se unen cuando la distancia más corta entre los bordes de sus celdas es como máximo la tolerancia. Una comuna es miembro cuando más del porcentaje indicado de su superficie construida está dentro del continuo.

El resultado es un GeoPackage con capas con estilo y tablas y, si se pide, un resumen JSON, un proyecto de QGIS y un PDF en español.</translation>
    </message>
    <message>
      <source>GeoPackage (*.gpkg)</source>
      <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
      <source>Geometry</source>
      <translation>Geometría</translation>
    </message>
    <message>
      <source>Give every input that you have: commune boundaries, built-up rasters or polygons, blocks with population, tables of trips, points of services. Each one gets a verdict («sirve», «sirve con advertencias» or «no sirve»), what was found with its counts, and what to do.

What an input is for is recognised by its fields and values. If it is not, choose the role, the field with the commune code or the encoding; they hold for all the inputs that they fit. CSV files may be given by path, in UTF-8 or latin-1, with comma or semicolon.

Points and rasters are compared with the first usable commune layer among the inputs. Nothing is changed in any input. The report is in Spanish; the problems can be written as styled layers: overlaps, voids, invalid places, misplaced points.</source>
      <translation>Entregue todo lo que tenga: límites comunales, rásteres o polígonos construidos, manzanas con población, tablas de viajes, puntos de servicios. Cada entrada recibe un veredicto («sirve», «sirve con advertencias» o «no sirve»), lo que se encontró con sus cifras, y qué hacer.

Para qué sirve una entrada se reconoce por sus campos y valores. Si no se reconoce, elija la función, el campo con el código de comuna o la codificación; valen para todas las entradas en que caben. Los CSV se pueden dar por su ruta, en UTF-8 o latin-1, con coma o punto y coma.

Los puntos y rásteres se comparan con la primera capa comunal utilizable entre las entradas. Ninguna entrada se modifica. El informe está en español; los problemas se pueden escribir como capas con estilo: traslapes, huecos, lugares inválidos, puntos mal ubicados.</translation>
    </message>
    <message>
      <source>Give polygons, points, rasters or tables.</source>
      <translation>Entregue polígonos, puntos, rásteres o tablas.</translation>
    </message>
    <message>
      <source>HTML (*.html);;Markdown (*.md)</source>
      <translation>HTML (*.html);;Markdown (*.md)</translation>
    </message>
    <message>
      <source>In the tolerances «{text}» this is no distance in metres: {words}. Write them as in «200, 500; 1000»: decimals with a point, thousands without one.</source>
      <translation>En las tolerancias «{text}» esto no es una distancia en metros: {words}. Escríbalas como en «200, 500; 1000»: decimales con punto, miles sin punto.</translation>
    </message>
    <message>
      <source>In {layer} the commune code {cuts} appears in more than one feature with overlapping boundaries. Keep one feature for each commune and run again.</source>
      <translation>En {layer}, el código comunal {cuts} aparece en más de un objeto con límites que se superponen. Deje un objeto por comuna y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>In {layer} {count} pairs of communes claim the same land, {km2} km² in all: {pairs}. A cell there belongs to the commune with the higher code.</source>
      <translation>En {layer}, {count} pares de comunas reclaman el mismo suelo, {km2} km² en total: {pairs}. Allí una celda es de la comuna de código mayor.</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>Entrada</translation>
    </message>
    <message>
      <source>Inputs (layers, rasters or tables)</source>
      <translation>Entradas (capas, rásteres o tablas)</translation>
    </message>
    <message>
      <source>It holds neither polygons nor points, so nothing can be read from it.</source>
      <translation>No tiene polígonos ni puntos, de modo que nada se puede leer de ella.</translation>
    </message>
    <message>
      <source>It holds persons by cell, so it does not say what is built-up.</source>
      <translation>Contiene personas por celda, de modo que no dice qué está construido.</translation>
    </message>
    <message>
      <source>It is not used. It may have been measured in Web Mercator (EPSG:3857).</source>
      <translation>No se usa. Puede haberse medido en Web Mercator (EPSG:3857).</translation>
    </message>
    <message>
      <source>It is not used: areas are measured on the shapes.</source>
      <translation>No se usa: las superficies se miden en los polígonos.</translation>
    </message>
    <message>
      <source>It lies over no commune (its box in degrees: {box}).</source>
      <translation>No cubre ninguna comuna (su caja en grados: {box}).</translation>
    </message>
    <message>
      <source>It lies over {count} communes: {communes} (its box in degrees: {box}).</source>
      <translation>Alcanza {count} comunas: {communes} (su caja en grados: {box}).</translation>
    </message>
    <message>
      <source>JSON (*.json)</source>
      <translation>JSON (*.json)</translation>
    </message>
    <message>
      <source>Judging the candidates</source>
      <translation>Evaluando las candidatas</translation>
    </message>
    <message>
      <source>Keep one row for each commune.</source>
      <translation>Deje una fila por comuna.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Land drawn twice is counted once; persons and areas would count twice.</source>
      <translation>El suelo dibujado dos veces cuenta una; las personas y superficies contarían dos.</translation>
    </message>
    <message>
      <source>Load the fictional sample region</source>
      <translation>Cargar la región ficticia de muestra</translation>
    </message>
    <message>
      <source>Look at the far ones on the map: their code or their place is wrong.</source>
      <translation>Mire los lejanos en el mapa: su código o su lugar está equivocado.</translation>
    </message>
    <message>
      <source>Making the pages of the expediente</source>
      <translation>Componiendo las páginas del expediente</translation>
    </message>
    <message>
      <source>Maximum gap searched</source>
      <translation>Separación máxima que se busca</translation>
    </message>
    <message>
      <source>Measures the gaps between built-up patches once and gives the continua at each of the tolerances asked for, so that one sees what depends on the tolerance.

Write the tolerances in metres as in «200, 500; 1000»: decimals with a point, thousands without one.

The rule: two patches are joined when the shortest distance between the edges of their cells is at most the tolerance. A commune is a member when more than the stated share of its built-up area lies inside the continuum.

The result is a GeoPackage: communes, patches, gaps and the continua of every tolerance, the gap of each pair of communes, the dendrogram (which communes join at how many metres) and a table of sensitivity. It judges no legal criterion.</source>
      <translation>Mide una vez las separaciones entre manchas construidas y da los continuos a cada una de las tolerancias que se piden, de modo que se ve qué depende de la tolerancia.

Escriba las tolerancias en metros, como en «200, 500; 1000»: decimales con punto, miles sin punto.

La regla: dos manchas se unen cuando la distancia más corta entre los bordes de sus celdas no supera la tolerancia. Una comuna es miembro cuando más del porcentaje indicado de su superficie construida está dentro del continuo.

El resultado es un GeoPackage: comunas, manchas, separaciones y los continuos de cada tolerancia, la separación de cada par de comunas, el dendrograma (qué comunas se unen y a cuántos metros) y una tabla de sensibilidad. No juzga ningún criterio legal.</translation>
    </message>
    <message>
      <source>Measuring the gaps of {count} patches, with about {memory} GB of memory</source>
      <translation>Midiendo las separaciones de {count} manchas, con unos {memory} GB de memoria</translation>
    </message>
    <message>
      <source>Membership: more than this share of a commune</source>
      <translation>Pertenencia: más de este porcentaje de una comuna</translation>
    </message>
    <message>
      <source>Minimum patch</source>
      <translation>Mancha mínima</translation>
    </message>
    <message>
      <source>Neighbours of a cell</source>
      <translation>Vecinos de una celda</translation>
    </message>
    <message>
      <source>No built-up evidence was given. Choose at least one raster or polygon layer.</source>
      <translation>No se entregó evidencia de superficie construida. Elija al menos una capa ráster o de polígonos.</translation>
    </message>
    <message>
      <source>No built-up patch reaches the minimum of {min_patch} ha (the largest has {largest} ha). Lower the minimum patch.</source>
      <translation>Ninguna mancha construida alcanza el mínimo de {min_patch} ha (la mayor tiene {largest} ha). Reduzca la mancha mínima.</translation>
    </message>
    <message>
      <source>No cell is built-up at a share of {share} % inside the communes (the largest share found is {largest} %). Lower the built-up share or check the evidence: {evidence}.</source>
      <translation>Ninguna celda dentro de las comunas llega a una proporción construida de {share} % (la mayor encontrada es {largest} %). Reduzca la proporción construida o revise la evidencia: {evidence}.</translation>
    </message>
    <message>
      <source>No cell is built-up at {percent} % (the largest share is {largest} %).</source>
      <translation>Ninguna celda es construida al {percent} % (la mayor parte es {largest} %).</translation>
    </message>
    <message>
      <source>No commune of {layer} lies in the extent of the built-up evidence ({evidence}). Check that both cover the same place and that their reference systems are right.</source>
      <translation>Ninguna comuna de {layer} está dentro de la extensión de la evidencia construida ({evidence}). Compruebe que ambas cubren el mismo lugar y que sus sistemas de referencia son correctos.</translation>
    </message>
    <message>
      <source>No data was given for this criterion.</source>
      <translation>No se entregaron datos para este criterio.</translation>
    </message>
    <message>
      <source>No input was given. Choose at least one layer, raster or table.</source>
      <translation>No se entregó ninguna entrada. Elija al menos una capa, un ráster o una tabla.</translation>
    </message>
    <message>
      <source>No-data value</source>
      <translation>Valor sin dato</translation>
    </message>
    <message>
      <source>Notes that speak of candidates, and what is marked as bridged, are for the largest tolerance ({tolerance} m); the sensitivity table tells what each tolerance gives.</source>
      <translation>Los avisos que hablan de candidatas y las separaciones marcadas como salvadas corresponden a la mayor tolerancia ({tolerance} m); la tabla de sensibilidad dice qué da cada tolerancia.</translation>
    </message>
    <message>
      <source>Nothing to remark.</source>
      <translation>Nada que observar.</translation>
    </message>
    <message>
      <source>Number of candidates</source>
      <translation>Número de candidatas</translation>
    </message>
    <message>
      <source>Open the file as UTF-8 and save it once more, or export it again.</source>
      <translation>Abra el archivo como UTF-8 y guárdelo otra vez, o expórtelo de nuevo.</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PDF report</source>
      <translation>Informe PDF</translation>
    </message>
    <message>
      <source>Pairs of communes</source>
      <translation>Pares de comunas</translation>
    </message>
    <message>
      <source>Partial membership: from this share</source>
      <translation>Pertenencia parcial: desde este porcentaje</translation>
    </message>
    <message>
      <source>Persons in all</source>
      <translation>Personas en total</translation>
    </message>
    <message>
      <source>Population ({count}) is missing for: {communes}.</source>
      <translation>Falta la población ({count}) de: {communes}.</translation>
    </message>
    <message>
      <source>Population field (for «field»)</source>
      <translation>Campo de población (para «field»)</translation>
    </message>
    <message>
      <source>Population fields</source>
      <translation>Campos de población</translation>
    </message>
    <message>
      <source>Population that decides</source>
      <translation>Población que decide</translation>
    </message>
    <message>
      <source>Preset (decides over tolerance, minimum patch and membership where it sets them)</source>
      <translation>Regla de referencia (manda sobre la tolerancia, la mancha mínima y la pertenencia cuando las fija)</translation>
    </message>
    <message>
      <source>Problems on the map</source>
      <translation>Problemas en el mapa</translation>
    </message>
    <message>
      <source>QGIS project</source>
      <translation>Proyecto de QGIS</translation>
    </message>
    <message>
      <source>QGIS project (*.qgz)</source>
      <translation>Proyecto de QGIS (*.qgz)</translation>
    </message>
    <message>
      <source>Rasters of any encoding and polygons as one mask that says its rule.</source>
      <translation>Rásteres de cualquier codificación y polígonos como una sola máscara que dice su regla.</translation>
    </message>
    <message>
      <source>Reading the built-up evidence</source>
      <translation>Leyendo la evidencia construida</translation>
    </message>
    <message>
      <source>Reading the communes</source>
      <translation>Leyendo las comunas</translation>
    </message>
    <message>
      <source>Recording the inputs</source>
      <translation>Registrando los datos de entrada</translation>
    </message>
    <message>
      <source>Reference system</source>
      <translation>Sistema de referencia</translation>
    </message>
    <message>
      <source>Region code (empty: all)</source>
      <translation>Código de región (vacío: todas)</translation>
    </message>
    <message>
      <source>Rename the columns or choose the role by hand.</source>
      <translation>Cambie los nombres de las columnas o elija la función a mano.</translation>
    </message>
    <message>
      <source>Rename the columns: commune codes (CUT) and a column of persons or trips.</source>
      <translation>Cambie los nombres de las columnas: códigos de comuna (CUT) y una columna de personas o viajes.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Role (auto: recognised)</source>
      <translation>Función (auto: se reconoce)</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Filas</translation>
    </message>
    <message>
      <source>Save it as UTF-8 to be sure of its accents in other programs.</source>
      <translation>Guárdelo en UTF-8 para asegurar sus acentos en otros programas.</translation>
    </message>
    <message>
      <source>Saving the project</source>
      <translation>Guardando el proyecto</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Esquema</translation>
    </message>
    <message>
      <source>See whether a table was appended twice.</source>
      <translation>Vea si una tabla se agregó dos veces.</translation>
    </message>
    <message>
      <source>See whether a text holds the separator without quotation marks.</source>
      <translation>Vea si algún texto contiene el separador sin comillas.</translation>
    </message>
    <message>
      <source>See whether their code or their shape is wrong.</source>
      <translation>Vea si está mal su código o su polígono.</translation>
    </message>
    <message>
      <source>See whether their code, their shape or the reference system is wrong.</source>
      <translation>Vea si está mal su código, su polígono o el sistema de referencia.</translation>
    </message>
    <message>
      <source>Separator</source>
      <translation>Separador</translation>
    </message>
    <message>
      <source>Some values exceed the area of a cell ({area} m²), so they are no built surface.</source>
      <translation>Algunos valores superan la superficie de una celda ({area} m²), de modo que no son superficie construida.</translation>
    </message>
    <message>
      <source>Sum of whole communes ({count}).</source>
      <translation>Suma de comunas completas ({count}).</translation>
    </message>
    <message>
      <source>Sum of {field}</source>
      <translation>Suma de {field}</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Resumen</translation>
    </message>
    <message>
      <source>The barriers cover all built-up land, so that nothing can be joined. Give a layer with the obstacles only: rivers, cliffs, railways.</source>
      <translation>Las barreras cubren todo lo construido, de modo que nada se puede unir. Entregue una capa solo con los obstáculos: ríos, acantilados, vías férreas.</translation>
    </message>
    <message>
      <source>The built-up rasters cover only part of the area of: {communes}. If a tile is missing, add it and run again.</source>
      <translation>Los rásteres de suelo construido cubren solo una parte de la superficie de: {communes}. Si falta una hoja, agréguela y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>The candidate names communes that are not in {layer}: {cuts}. Write the codes as in 05101,05109, or give a layer that holds them.</source>
      <translation>La candidata nombra comunas que no están en {layer}: {cuts}. Escriba los códigos como en 05101,05109, o entregue una capa que las contenga.</translation>
    </message>
    <message>
      <source>The catalogue file {file} cannot be used: {problem}</source>
      <translation>No se puede usar el archivo de catálogo {file}: {problem}</translation>
    </message>
    <message>
      <source>The code is written as</source>
      <translation>El código está escrito como</translation>
    </message>
    <message>
      <source>The columns are those of no known table: neither trips between communes, nor points with latitude and longitude, nor persons by commune.</source>
      <translation>Las columnas no son de ninguna tabla conocida: ni viajes entre comunas, ni puntos con latitud y longitud, ni personas por comuna.</translation>
    </message>
    <message>
      <source>The communes do not join with gaps of up to {max_gap} m.</source>
      <translation>Las comunas no se unen con separaciones de hasta {max_gap} m.</translation>
    </message>
    <message>
      <source>The communes join once gaps of {gap} m are bridged; the tolerance is {tolerance} m.</source>
      <translation>Las comunas se unen al salvar separaciones de {gap} m; la tolerancia es {tolerance} m.</translation>
    </message>
    <message>
      <source>The communes lie in {count} region(s).</source>
      <translation>Las comunas están en {count} región(es).</translation>
    </message>
    <message>
      <source>The communes of {layer} do not lie where their codes say: its system {crs} is wrong. They lie in their places in {probable}: assign that one, without reprojecting (Layer properties, Source), and run again.</source>
      <translation>Las comunas de {layer} no están donde dicen sus códigos: su sistema {crs} está equivocado. Quedan en su lugar en {probable}: asigne ese, sin reproyectar (Propiedades de la capa, Fuente), y ejecute otra vez.</translation>
    </message>
    <message>
      <source>The encoding is {encoding}, told by the file name. A cell is built-up from {percent} % of built surface on.</source>
      <translation>La codificación es {encoding}, según el nombre del archivo. Una celda es construida desde {percent} % de superficie construida.</translation>
    </message>
    <message>
      <source>The encoding is {encoding}, told by the values or chosen by hand. A cell is built-up from {percent} % of built surface on.</source>
      <translation>La codificación es {encoding}, según sus valores o elegida a mano. Una celda es construida desde {percent} % de superficie construida.</translation>
    </message>
    <message>
      <source>The field COMUNA</source>
      <translation>El campo COMUNA</translation>
    </message>
    <message>
      <source>The field {field} is an area in square degrees, which means nothing.</source>
      <translation>El campo {field} es una superficie en grados cuadrados, que nada significa.</translation>
    </message>
    <message>
      <source>The field {field} is not the true area: read as {unit} it is {low} to {high} times the truth ({median} in the middle).</source>
      <translation>El campo {field} no es la superficie verdadera: leído en {unit} es de {low} a {high} veces la verdadera (mediana {median}; se omite el 5 % extremo a cada lado).</translation>
    </message>
    <message>
      <source>The field {field} is the area in {unit}; {wrong} of {count} features differ from the true one by more than {error} %.</source>
      <translation>El campo {field} es la superficie en {unit}; {wrong} de {count} elementos difieren de la verdadera en más de {error} %.</translation>
    </message>
    <message>
      <source>The field {field} of {layer} holds values that are no commune code (CUT): {values}. Choose the field with codes such as 05101.</source>
      <translation>El campo {field} de {layer} contiene valores que no son códigos comunales (CUT): {values}. Elija el campo con códigos como 05101.</translation>
    </message>
    <message>
      <source>The fields of {layer} fit no known commune schema (found: {fields}). Choose the field with the commune code (CUT).</source>
      <translation>Los campos de {layer} no corresponden a ningún esquema comunal conocido (encontrados: {fields}). Elija el campo con el código comunal (CUT).</translation>
    </message>
    <message>
      <source>The fields of {layer} fit no known commune schema (found: {fields}). The field {field} holds commune codes (CUT): choose it as the field with the commune code.</source>
      <translation>Los campos de {layer} no calzan con ningún esquema comunal conocido (hay: {fields}). El campo {field} contiene códigos de comuna (CUT): elíjalo como campo con el código.</translation>
    </message>
    <message>
      <source>The file is not UTF-8: it was read as {encoding}.</source>
      <translation>El archivo no está en UTF-8: se leyó como {encoding}.</translation>
    </message>
    <message>
      <source>The file name is that of no known product, and the values fit several.</source>
      <translation>El nombre del archivo no es de ningún producto conocido, y los valores no bastan para saberlo.</translation>
    </message>
    <message>
      <source>The layer {layer} has no commune of region {region}. Its regions are: {regions}.</source>
      <translation>La capa {layer} no tiene comunas de la región {region}. Sus regiones son: {regions}.</translation>
    </message>
    <message>
      <source>The layer {layer} has no field {field}. Its fields are: {fields}.</source>
      <translation>La capa {layer} no tiene el campo {field}. Sus campos son: {fields}.</translation>
    </message>
    <message>
      <source>The layer {layer} has no usable commune polygon.</source>
      <translation>La capa {layer} no tiene ningún polígono comunal utilizable.</translation>
    </message>
    <message>
      <source>The layer {layer} is neither a raster nor polygons, so it cannot be built-up evidence. Take it out, or choose the layer of polygons.</source>
      <translation>La capa {layer} no es un ráster ni tiene polígonos, de modo que no puede ser evidencia de suelo construido. Quítela, o elija la capa de polígonos.</translation>
    </message>
    <message>
      <source>The legend of {encoding} has not been checked.</source>
      <translation>La leyenda de {encoding} no se ha contrastado.</translation>
    </message>
    <message>
      <source>The page «{page}» of the expediente cannot be made: {problem}. No PDF was written.</source>
      <translation>No se puede componer la página «{page}» del expediente: {problem}. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The parameter {parameter} is {value}; it must be between {minimum} and {maximum}.</source>
      <translation>El parámetro {parameter} es {value}; debe estar entre {minimum} y {maximum}.</translation>
    </message>
    <message>
      <source>The population ({count}) of these communes is missing: {communes}.</source>
      <translation>Falta la población ({count}) de estas comunas: {communes}.</translation>
    </message>
    <message>
      <source>The population is to come from a field of {layer}, but none was chosen. Choose the field with the inhabitants of each commune.</source>
      <translation>La población debe venir de un campo de {layer}, pero no se eligió ninguno. Elija el campo con los habitantes de cada comuna.</translation>
    </message>
    <message>
      <source>The preset {preset} also asks for {count} inhabitants or more in a continuum. That is not applied yet: smaller ones are kept.</source>
      <translation>La regla de referencia {preset} pide además {count} habitantes o más en un continuo. Eso todavía no se aplica: los menores se conservan.</translation>
    </message>
    <message>
      <source>The preset {preset} decides: {values}. Source: {source}. {remark}</source>
      <translation>La regla de referencia {preset} decide: {values}. Fuente: {source}. {remark}</translation>
    </message>
    <message>
      <source>The raster does not say where it lies: it has no reference system.</source>
      <translation>El ráster no dice dónde está: no tiene sistema de referencia.</translation>
    </message>
    <message>
      <source>The raster {raster} cannot be read ({problem}). Check that the file is complete.</source>
      <translation>No se puede leer el ráster {raster} ({problem}). Compruebe que el archivo está completo.</translation>
    </message>
    <message>
      <source>The raster {raster} declares {value} as its no-data value, but in the encoding {encoding} that value means built-up. Correct the no-data value or the encoding.</source>
      <translation>El ráster {raster} declara {value} como valor sin datos, pero en la codificación {encoding} ese valor significa construido. Corrija el valor sin datos o la codificación.</translation>
    </message>
    <message>
      <source>The set has {count} communes.</source>
      <translation>El conjunto tiene {count} comunas.</translation>
    </message>
    <message>
      <source>The table {table} cannot be read ({problem}). Save it again as CSV in UTF-8.</source>
      <translation>La tabla {table} no se puede leer ({problem}). Guárdela otra vez como CSV en UTF-8.</translation>
    </message>
    <message>
      <source>The tolerance ({tolerance} m) is larger than the maximum gap ({max_gap} m). Raise the maximum gap or lower the tolerance.</source>
      <translation>La tolerancia ({tolerance} m) es mayor que la separación máxima ({max_gap} m). Aumente la separación máxima o reduzca la tolerancia.</translation>
    </message>
    <message>
      <source>The tolerance ({tolerance} m) is smaller than the cells ({cell} m), so it cannot be resolved. Raise the tolerance or choose smaller cells.</source>
      <translation>La tolerancia ({tolerance} m) es menor que las celdas ({cell} m), por lo que no se puede resolver. Aumente la tolerancia o elija celdas más pequeñas.</translation>
    </message>
    <message>
      <source>The type has decimals, so it holds a quantity, such as persons or light.</source>
      <translation>El tipo tiene decimales, de modo que contiene una cantidad, como personas o luz.</translation>
    </message>
    <message>
      <source>The values of {raster} do not fit the encoding {encoding}: found {values}, expected {expected}. Choose another encoding, or declare the no-data value of the raster if those cells mean no data.</source>
      <translation>Los valores de {raster} no corresponden a la codificación {encoding}: se encontró {values}, se esperaba {expected}. Elija otra codificación o, si esas celdas significan sin datos, declare el valor sin datos del ráster.</translation>
    </message>
    <message>
      <source>The working system {crs} bends distances by {error} % where the communes are (at most {limit} % is admitted). Choose one made for the place, such as EPSG:5361 or EPSG:5362, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} deforma las distancias en {error} % donde están las comunas (se admite a lo más {limit} %). Elija uno hecho para el lugar, como EPSG:5361 o EPSG:5362, o déjelo vacío.</translation>
    </message>
    <message>
      <source>The working system {crs} is not known. Write a code such as EPSG:5361, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} no se conoce. Escriba un código como EPSG:5361, o déjelo vacío.</translation>
    </message>
    <message>
      <source>The working system {crs} is not projected in metres, so gaps and areas cannot be measured in it. Choose a projected one, such as EPSG:5361 or EPSG:5362, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} no es proyectado en metros, por lo que no sirve para medir separaciones ni superficies. Elija uno proyectado, como EPSG:5361 o EPSG:5362, o déjelo vacío.</translation>
    </message>
    <message>
      <source>There is no built-up evidence in: {communes}.</source>
      <translation>No hay evidencia construida en: {communes}.</translation>
    </message>
    <message>
      <source>They are left out while reading.</source>
      <translation>Al leer se dejan fuera.</translation>
    </message>
    <message>
      <source>They are left out.</source>
      <translation>Se dejan fuera.</translation>
    </message>
    <message>
      <source>They are repaired while reading, keeping all the land that their rings bound. Look at them on the map before the result is used.</source>
      <translation>Al leer se reparan, conservando todo el suelo que encierran sus anillos. Mírelos en el mapa antes de usar el resultado.</translation>
    </message>
    <message>
      <source>They are repaired while reading.</source>
      <translation>Al leer se reparan.</translation>
    </message>
    <message>
      <source>They are replaced by today's while reading.</source>
      <translation>Al leer se reemplazan por los actuales.</translation>
    </message>
    <message>
      <source>They cannot be placed on the map; their commune still counts.</source>
      <translation>No se pueden ubicar en el mapa; su comuna sí se conoce.</translation>
    </message>
    <message>
      <source>This QGIS lacks Python packages that am_delimiter needs: {names}. Install them in the Python of QGIS; the QGIS installer for Windows carries them all.</source>
      <translation>A este QGIS le faltan paquetes de Python que am_delimiter necesita: {names}. Instálelos en el Python de QGIS; el instalador de QGIS para Windows los trae todos.</translation>
    </message>
    <message>
      <source>Tolerance of continuity</source>
      <translation>Tolerancia de continuidad</translation>
    </message>
    <message>
      <source>Tolerances, such as 200, 500; 1000</source>
      <translation>Tolerancias, como 200, 500; 1000</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>True area (km²)</source>
      <translation>Superficie verdadera (km²)</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Tipo de dato</translation>
    </message>
    <message>
      <source>Urban continuity at several tolerances</source>
      <translation>Continuidad urbana a varias tolerancias</translation>
    </message>
    <message>
      <source>Urban continuum, gaps in metres, candidates and verdicts under Ley 21.074.</source>
      <translation>Continuo urbano, separaciones en metros, candidatas y veredictos según la Ley 21.074.</translation>
    </message>
    <message>
      <source>Values met</source>
      <translation>Valores encontrados</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Veredicto</translation>
    </message>
    <message>
      <source>What is missing cannot be a candidate. Give the whole region.</source>
      <translation>Lo que falta no puede ser candidata. Entregue la región completa.</translation>
    </message>
    <message>
      <source>What is missing is not zero: complete or leave out those features.</source>
      <translation>Lo que falta no es cero: complete o quite esos elementos.</translation>
    </message>
    <message>
      <source>What is missing is not zero: complete or leave out those rows.</source>
      <translation>Lo que falta no es cero: complete o quite esas filas.</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>Qué es</translation>
    </message>
    <message>
      <source>What the values mean</source>
      <translation>Qué significan los valores</translation>
    </message>
    <message>
      <source>What the values of {raster} mean cannot be told from its name and values (type {dtype}, values {minimum} to {maximum}). Choose the encoding.</source>
      <translation>No se puede deducir qué significan los valores de {raster} a partir de su nombre y sus valores (tipo {dtype}, valores de {minimum} a {maximum}). Elija la codificación.</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Qué hacer</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Qué se encontró</translation>
    </message>
    <message>
      <source>Whether each layer, raster or table can be used, and what to do about it.</source>
      <translation>Si cada capa, ráster o tabla sirve, y qué hacer.</translation>
    </message>
    <message>
      <source>Within the own commune (%)</source>
      <translation>Dentro de la propia comuna (%)</translation>
    </message>
    <message>
      <source>Working cell (empty: by evidence)</source>
      <translation>Celda de trabajo (vacío: según la evidencia)</translation>
    </message>
    <message>
      <source>Working system (empty: by location)</source>
      <translation>Sistema de trabajo (vacío: según la ubicación)</translation>
    </message>
    <message>
      <source>Writes the built-up mask from which continuity is measured: 1 where a cell is built-up, 0 where it is not or nothing is known of it; there is no no-data value. It reaches beyond the communes as far as gaps are searched by default, because land outside them may join two communes.

The rule: a source cell is built-up when its share of built surface is at least the stated one; a working cell takes the source cell under its centre, or is built-up when its centre lies inside a built-up polygon; one source is enough. The file says this rule, the encodings, the share and the sources in its metadata.

Given back as built-up layer with the encoding «mask», with the same communes, it gives the same continuum.</source>
      <translation>Escribe la máscara de suelo construido con que se mide la continuidad: 1 donde la celda es construida, 0 donde no lo es o nada se sabe de ella; no hay valor nodata. Llega más allá de las comunas hasta donde se buscan separaciones por defecto, porque el suelo de fuera puede unir dos comunas.

La regla: una celda de origen es construida cuando su parte de superficie construida alcanza la indicada; una celda de trabajo toma la celda de origen que está bajo su centro, o es construida cuando su centro está dentro de un polígono construido; basta una fuente. El archivo dice esta regla, las codificaciones, el porcentaje y las fuentes en sus metadatos.

Entregada de nuevo como capa de construido con la codificación «mask», con las mismas comunas, da el mismo continuo.</translation>
    </message>
    <message>
      <source>Writing the GeoPackage</source>
      <translation>Escribiendo el GeoPackage</translation>
    </message>
    <message>
      <source>a coordinate is no number</source>
      <translation>una coordenada no es un número</translation>
    </message>
    <message>
      <source>a hole lies outside its polygon</source>
      <translation>un hueco está fuera de su polígono</translation>
    </message>
    <message>
      <source>a ring has too few points</source>
      <translation>un anillo tiene muy pocos puntos</translation>
    </message>
    <message>
      <source>a ring is there twice</source>
      <translation>un anillo está dos veces</translation>
    </message>
    <message>
      <source>a ring touches itself</source>
      <translation>un anillo se toca a sí mismo</translation>
    </message>
    <message>
      <source>crosses itself</source>
      <translation>se cruza a sí mismo</translation>
    </message>
    <message>
      <source>groups of points</source>
      <translation>grupos de puntos</translation>
    </message>
    <message>
      <source>here it is the code, not the name</source>
      <translation>aquí es el código, no el nombre</translation>
    </message>
    <message>
      <source>here it is the name, not the code</source>
      <translation>aquí es el nombre, no el código</translation>
    </message>
    <message>
      <source>latitude and longitude swapped</source>
      <translation>latitud y longitud cambiadas</translation>
    </message>
    <message>
      <source>lines</source>
      <translation>líneas</translation>
    </message>
    <message>
      <source>lines of several parts</source>
      <translation>líneas de varias partes</translation>
    </message>
    <message>
      <source>no code</source>
      <translation>no es un código</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>none declared</source>
      <translation>ninguno declarado</translation>
    </message>
    <message>
      <source>none known; the field was chosen</source>
      <translation>ninguno conocido; el campo se eligió</translation>
    </message>
    <message>
      <source>none: everything is no data</source>
      <translation>ninguno: todo es sin dato</translation>
    </message>
    <message>
      <source>number with decimals</source>
      <translation>número con decimales</translation>
    </message>
    <message>
      <source>one hole lies inside another</source>
      <translation>un hueco está dentro de otro</translation>
    </message>
    <message>
      <source>one part lies inside another</source>
      <translation>una parte está dentro de otra</translation>
    </message>
    <message>
      <source>outside its commune</source>
      <translation>fuera de su comuna</translation>
    </message>
    <message>
      <source>outside the country</source>
      <translation>fuera del país</translation>
    </message>
    <message>
      <source>points</source>
      <translation>puntos</translation>
    </message>
    <message>
      <source>polygons</source>
      <translation>polígonos</translation>
    </message>
    <message>
      <source>polygons of several parts</source>
      <translation>polígonos de varias partes</translation>
    </message>
    <message>
      <source>tab</source>
      <translation>tabulador</translation>
    </message>
    <message>
      <source>text of five digits</source>
      <translation>texto de cinco cifras</translation>
    </message>
    <message>
      <source>text with the leading zero</source>
      <translation>texto con el cero inicial</translation>
    </message>
    <message>
      <source>text without the leading zero</source>
      <translation>texto sin el cero inicial</translation>
    </message>
    <message>
      <source>the interior is cut in two</source>
      <translation>el interior está cortado en dos</translation>
    </message>
    <message>
      <source>whole number</source>
      <translation>número entero</translation>
    </message>
    <message>
      <source>{count} codes belong to no commune of Chile: {codes}.</source>
      <translation>Códigos que no son de ninguna comuna de Chile: {count} ({codes}).</translation>
    </message>
    <message>
      <source>{count} communes are in more than one feature: {cuts}.</source>
      <translation>Comunas en más de un elemento: {count} ({cuts}).</translation>
    </message>
    <message>
      <source>{count} communes are in more than one row: {cuts}.</source>
      <translation>Comunas en más de una fila: {count} ({cuts}).</translation>
    </message>
    <message>
      <source>{count} communes of these regions are missing: {communes}.</source>
      <translation>Comunas de estas regiones que faltan: {count} ({communes}).</translation>
    </message>
    <message>
      <source>{count} communes of {layer} lie far from where their codes say: {cuts}.</source>
      <translation>Comunas de {layer} lejos de donde dicen sus códigos: {count} ({cuts}).</translation>
    </message>
    <message>
      <source>{count} different texts were written twice in UTF-8: {names}.</source>
      <translation>Textos distintos codificados dos veces en UTF-8: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} features have no number of persons in {field}, or one below zero.</source>
      <translation>Elementos sin número de personas en {field}, o con uno negativo: {count}.</translation>
    </message>
    <message>
      <source>{count} features have no shape.</source>
      <translation>Elementos sin geometría: {count}.</translation>
    </message>
    <message>
      <source>{count} features have the code 0: they are no commune («Zona sin demarcar»).</source>
      <translation>Elementos con el código 0, que no son comuna («Zona sin demarcar»): {count}.</translation>
    </message>
    <message>
      <source>{count} features lie far from the commune whose code they carry.</source>
      <translation>Elementos lejos de la comuna cuyo código llevan: {count}.</translation>
    </message>
    <message>
      <source>{count} features of {layer} are no commune and were left out: {codes}.</source>
      <translation>{count} objetos de {layer} no son comunas y se omitieron: {codes}.</translation>
    </message>
    <message>
      <source>{count} features repeat the shape of another one.</source>
      <translation>Elementos que repiten la geometría de otro: {count}.</translation>
    </message>
    <message>
      <source>{count} invalid polygons of {layer} were repaired.</source>
      <translation>Se repararon {count} polígonos no válidos de {layer}.</translation>
    </message>
    <message>
      <source>{count} invalid polygons of {layer} were repaired: {cuts}.</source>
      <translation>Se repararon {count} polígonos no válidos de {layer}: {cuts}.</translation>
    </message>
    <message>
      <source>{count} names are not spelt as the catalogue spells them: {names}.</source>
      <translation>Nombres escritos de otro modo que en el catálogo: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} names of {layer} were written twice in UTF-8 and were repaired: {names}.</source>
      <translation>Nombres de {layer} codificados dos veces en UTF-8, que se repararon: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} names were written twice in UTF-8: {names}.</source>
      <translation>Nombres codificados dos veces en UTF-8: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} old codes are used: {codes}.</source>
      <translation>Códigos anteriores en uso: {count} ({codes}).</translation>
    </message>
    <message>
      <source>{count} pairs of communes overlap: {km2} km² of land are claimed more than once ({sum} km² adding up the pairs). The largest: {pairs}.</source>
      <translation>Pares de comunas que se traslapan: {count}. El suelo reclamado más de una vez mide {km2} km² ({sum} km² sumando los pares). Los mayores: {pairs}.</translation>
    </message>
    <message>
      <source>{count} pairs of features overlap, {ha} ha in all.</source>
      <translation>Pares de elementos que se traslapan: {count}, {ha} ha en total.</translation>
    </message>
    <message>
      <source>{count} patches under the minimum were dropped ({hectares} ha in all).</source>
      <translation>Se descartaron {count} manchas bajo el mínimo ({hectares} ha en total).</translation>
    </message>
    <message>
      <source>{count} pieces of land enclosed by communes belong to none, {km2} km² in all; the largest has {largest} km² (around it: {around}).</source>
      <translation>Huecos rodeados de comunas que no son de ninguna: {count}, {km2} km² en total; el mayor mide {largest} km² (alrededor: {around}).</translation>
    </message>
    <message>
      <source>{count} points have latitude and longitude swapped; turned round, {home} of them lie in their stated commune.</source>
      <translation>Puntos con latitud y longitud cambiadas: {count}; al intercambiarlas, {home} quedan en la comuna que declaran.</translation>
    </message>
    <message>
      <source>{count} points have no coordinates.</source>
      <translation>Puntos sin coordenadas: {count}.</translation>
    </message>
    <message>
      <source>{count} points lie far from every commune of Chile.</source>
      <translation>Puntos lejos de toda comuna de Chile: {count}.</translation>
    </message>
    <message>
      <source>{count} polygons are invalid ({reasons}).</source>
      <translation>Polígonos inválidos: {count} ({reasons}).</translation>
    </message>
    <message>
      <source>{count} rows have more or fewer cells than there are columns.</source>
      <translation>Filas con más o menos celdas que columnas: {count}.</translation>
    </message>
    <message>
      <source>{count} rows repeat a pair of communes.</source>
      <translation>Filas que repiten un par de comunas: {count}.</translation>
    </message>
    <message>
      <source>{count} values are no commune code: {values}.</source>
      <translation>Valores que no son un código de comuna: {count} ({values}).</translation>
    </message>
    <message>
      <source>{field}: {missing} rows without a number and {negative} below zero.</source>
      <translation>{field}: {missing} filas sin número y {negative} bajo cero.</translation>
    </message>
    <message>
      <source>{hectares} ha of built-up land lie outside every commune of the layer; they count for continuity and for no commune.</source>
      <translation>{hectares} ha construidas están fuera de todas las comunas de la capa; cuentan para la continuidad y para ninguna comuna.</translation>
    </message>
    <message>
      <source>{input} cannot be opened as a layer or table. Check the path and that the file is complete.</source>
      <translation>{input} no se puede abrir como capa ni como tabla. Revise la ruta y que el archivo esté completo.</translation>
    </message>
    <message>
      <source>{layer} gives some communes in several parts, which were joined: {cuts}.</source>
      <translation>{layer} trae algunas comunas en varias partes, que se unieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} has communes without a polygon, left out: {cuts}.</source>
      <translation>{layer} tiene comunas sin polígono, que se omitieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} has its coordinates swapped (latitude before longitude): turned round, its communes lie in their places in {probable}. Use the tool «Swap X and Y coordinates» and run again.</source>
      <translation>{layer} tiene las coordenadas cambiadas (latitud antes que longitud): al intercambiarlas, sus comunas quedan en su lugar en {probable}. Use la herramienta «Intercambiar coordenadas X e Y» y ejecute otra vez.</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system.</source>
      <translation>{layer} no tiene sistema de referencia de coordenadas.</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system. Assign the right one (Layer properties, Source) and run again.</source>
      <translation>{layer} no tiene sistema de referencia de coordenadas. Asigne el correcto (Propiedades de la capa, Fuente) y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system. Its communes lie in their places in {probable}: assign that one (Layer properties, Source) and run again.</source>
      <translation>{layer} no tiene sistema de referencia de coordenadas. Sus comunas quedan en su lugar en {probable}: asigne ese (Propiedades de la capa, Fuente) y ejecute otra vez.</translation>
    </message>
    <message>
      <source>{layer} holds {count} communes twice; the copies were left out: {cuts}.</source>
      <translation>{layer} contiene {count} comunas dos veces; las copias se omitieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} uses old commune codes, replaced by today's: {codes}.</source>
      <translation>{layer} usa códigos comunales antiguos, reemplazados por los actuales: {codes}.</translation>
    </message>
    <message>
      <source>{out} of {judged} points lie outside the box that holds the commune they state, {far} of them by more than {margin} m. Give a commune layer too, for an exact count.</source>
      <translation>Puntos fuera de la caja que contiene la comuna que declaran: {out} de {judged}; a más de {margin} m: {far}. Entregue también una capa comunal para contarlos con exactitud.</translation>
    </message>
    <message>
      <source>{out} of {judged} points lie outside the polygon of the commune they state, {far} of them by more than {margin} m.</source>
      <translation>Puntos fuera del polígono de la comuna que declaran: {out} de {judged}; a más de {margin} m: {far}.</translation>
    </message>
    <message>
      <source>{pair} ({km2} km²)</source>
      <translation>{pair} ({km2} km²)</translation>
    </message>
    <message>
      <source>{path} cannot be written ({problem}). Choose another folder or file name.</source>
      <translation>No se puede escribir {path} ({problem}). Elija otra carpeta u otro nombre de archivo.</translation>
    </message>
    <message>
      <source>{path} is open in another program or project. Close it there, or choose another file name, and run again.</source>
      <translation>{path} está abierto en otro programa o proyecto. Ciérrelo allí, o elija otro nombre de archivo, y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{path} lacks the layer {layer}, so the expediente cannot be made. Delimit again, or choose the GeoPackage that the delimitation wrote.</source>
      <translation>A {path} le falta la capa {layer}, de modo que no se puede hacer el expediente. Delimite de nuevo, o elija el GeoPackage que escribió la delimitación.</translation>
    </message>
    <message>
      <source>{region}: {count} of {all}</source>
      <translation>{region}: {count} de {all}</translation>
    </message>
    <message>
      <source>{total}: the total of {census}</source>
      <translation>{total}: el total del {census}</translation>
    </message>
    <message>
      <source>{why} Keep the product's own file name, or choose the encoding.</source>
      <translation>{why} Conserve el nombre de archivo del producto o elija la codificación.</translation>
    </message>
  </context>
</TS>
